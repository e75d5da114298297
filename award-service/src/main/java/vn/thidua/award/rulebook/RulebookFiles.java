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
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
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
        Place index = new Place("index.yaml", null);
        for (String line : resource("index.yaml").lines().toList()) {
            if (line.startsWith("- ")) {
                files.put(line.substring(2).strip(), resource(line.substring(2).strip()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw index.fault(null, "a list of file names is expected: " + line);
            }
        }
        return read(files);
    }

    /** Reads files given by name and text; national packs come before the layers that rest on them. */
    public static Rulebook read(Map<String, String> files) {
        List<String> faults = new ArrayList<>();
        List<ReadPack> packs = new ArrayList<>();
        Map<String, String> awards = new LinkedHashMap<>();
        List<YamlMap> money = new ArrayList<>();
        Competence competence = Competence.NONE;
        for (Map.Entry<String, String> file : files.entrySet()) {
            try {
                YamlMap map = parse(file.getKey(), file.getValue());
                if (map.has("bonus")) {
                    money.add(map);
                } else if (map.has("competence")) {
                    competence = CompetenceReader.read(map);
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
        BonusTable bonus = null;
        try {
            bonus = money.isEmpty() ? null : BonusReader.read(only(money), faults.isEmpty() ? awards.keySet() : null);
        } catch (RulebookRefused refused) {
            faults.addAll(refused.faults());
        }
        return checked(packs.stream().map(ReadPack::pack).toList(), bonus, competence, faults);
    }

    private static YamlMap only(List<YamlMap> money) {
        if (money.size() > 1) {
            YamlMap second = money.get(1);
            throw second.place().fault(second.node(), "there is a table of bonus money already");
        }
        return money.getFirst();
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
            return new YamlMap(root, place);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new RulebookRefused(List.of(name + ":" + line + ": not YAML: " + e.getProblem()));
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
