package vn.thidua.award.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import vn.thidua.award.engine.rule.BonusTable;
import vn.thidua.award.engine.rule.Competence;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;

/** Loads the rulebook from its YAML files; refuses all of it when one file is malformed, naming every faulty file. */
public final class RulebookFiles {

    private RulebookFiles() {}

    /** The files of this service, in the order of {@code rulebook/index.yaml}. */
    public static Rulebook ofClasspath() {
        Map<String, String> files = new LinkedHashMap<>();
        names(resource("index.yaml")).forEach(name -> files.put(name, resource(name)));
        return read(files);
    }

    /** Names of the files, each once. */
    static List<String> names(String index) {
        List<String> names = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<String> lines = index.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String name = line.startsWith("- ") ? line.substring(2).strip() : "";
            if (names.contains(name)) {
                faults.add("index.yaml:" + (i + 1) + ": " + name + " is named twice");
            } else if (!name.isEmpty()) {
                names.add(name);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                faults.add("index.yaml:" + (i + 1) + ": a list of file names is expected: " + line);
            }
        }
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
        return names;
    }

    /** Reads files given by name and text; national packs come before the layers that rest on them. */
    public static Rulebook read(Map<String, String> files) {
        List<String> faults = new ArrayList<>();
        List<ReadPack> packs = new ArrayList<>();
        Map<String, String> awards = new LinkedHashMap<>();
        List<YamlMap> money = new ArrayList<>();
        List<YamlMap> powers = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            try {
                YamlMap map = parse(file.getKey(), file.getValue());
                if (map.has("bonus")) {
                    money.add(map);
                } else if (map.has("competence")) {
                    powers.add(map);
                } else {
                    PackReader reader = new PackReader(awards);
                    packs.add(reader.read(map, digest(file.getValue())));
                    awards.putAll(reader.awardNames());
                }
            } catch (RulebookRefused refused) {
                faults.addAll(refused.faults());
            }
        }
        faults.addAll(Consistency.faults(packs));
        Set<String> known = faults.isEmpty() ? awards.keySet() : null;
        BonusTable bonus = null;
        try {
            bonus = money.isEmpty() ? null : BonusReader.read(only(money, "bonus money"), known);
        } catch (RulebookRefused refused) {
            faults.addAll(refused.faults());
        }
        Competence competence = Competence.NONE;
        try {
            competence = powers.isEmpty() ? competence : CompetenceReader.read(only(powers, "who decides"), known);
        } catch (RulebookRefused refused) {
            faults.addAll(refused.faults());
        }
        return checked(packs.stream().map(ReadPack::pack).toList(), bonus, competence, faults);
    }

    private static YamlMap only(List<YamlMap> tables, String what) {
        if (tables.size() > 1) {
            YamlMap second = tables.get(1);
            throw second.place().fault(second.node(), "there is a table of " + what + " already");
        }
        return tables.getFirst();
    }

    private static Rulebook checked(
            List<RulePack> packs, @Nullable BonusTable bonus, Competence competence, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
        if (bonus == null) {
            throw new RulebookRefused(List.of("bonus.yaml: the table of bonus money is missing"));
        }
        return new Rulebook(packs, bonus, competence);
    }

    private static YamlMap parse(String name, String text) {
        Place place = new Place(name, null);
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw place.fault(null, "the file is empty");
            }
            Loops.refuse(root, place);
            return new YamlMap(root, place);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new RulebookRefused(List.of(name + ":" + line + ": not YAML: " + e.getProblem()));
        } catch (ReaderException e) {
            // the exception counts from the beginning of its buffer
            long line = 1
                    + text.codePoints()
                            .takeWhile(StreamReader::isPrintable)
                            .filter(c -> c == '\n')
                            .count();
            throw new RulebookRefused(List.of(
                    "%s:%d: not YAML: the character U+%04X is not allowed".formatted(name, line, e.getCodePoint())));
        } catch (YAMLException e) {
            // too deep, too large, too many aliases: told without a line
            throw new RulebookRefused(List.of(name + ": not YAML: " + e.getMessage()));
        }
    }

    private static String resource(String name) {
        try (InputStream in = RulebookFiles.class.getResourceAsStream("/rulebook/" + name)) {
            if (in == null) {
                throw new RulebookRefused(List.of(name + ": the file is missing"));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
