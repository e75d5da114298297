package vn.thidua.award.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;

/** The same fact written down twice (dữ kiện trùng): one title a year, one decision once, one leave from a day. */
@ApplicationScoped
class RepeatedFacts {

    private final EntityManager database;

    RepeatedFacts(EntityManager database) {
        this.database = database;
    }

    /** What makes two rows the same fact; null for what may well be there twice. */
    static @Nullable String identity(SubjectKind kind, String subject, FactRow row) {
        String what =
                switch (row.type()) {
                    case CLASSIFICATION -> row.status() == FactStatus.VALID ? "" : null;
                    case TITLE -> row.counts() ? row.code() : null;
                    case FORM, DISCIPLINE, VIOLATION -> row.counts() ? row.code() + row.decisionWords() : null;
                    case INITIATIVE -> row.counts() ? row.code() + row.decisionWords() + row.title() : null;
                    case LEAVE, TRANSFER, PENDING -> row.from() == null ? null : row.code() + row.from();
                    case BLOC_RANK -> row.status() == FactStatus.VALID ? "" : null;
                };
        return what == null ? null : kind + "/" + subject + "/" + row.year() + "/" + row.type() + "/" + what;
    }

    /** Rows of a file that say what an earlier row, or a stored fact that the file does not replace, says already. */
    List<HistoryCsv.Fault> in(List<HistoryCsv.Read> rows) {
        Map<String, String> stored = stored(rows);
        Map<String, Integer> lines = new HashMap<>();
        Map<String, HistoryCsv.Read> decisions = new HashMap<>();
        List<HistoryCsv.Fault> faults = new ArrayList<>();
        for (HistoryCsv.Read read : rows) {
            otherDay(read, decisions).ifPresent(faults::add);
            String identity = identity(read.kind(), read.subjectId(), read.row());
            if (identity == null) {
                continue;
            }
            Integer earlier = lines.putIfAbsent(identity, read.line());
            String column = (read.row().decisionNo() == null || read.row().type() == FactType.CLASSIFICATION
                            ? FactColumn.CODE
                            : FactColumn.DECISION_NO)
                    .key();
            if (earlier != null) {
                faults.add(new HistoryCsv.Fault(
                        read.line(), column, words(read.row()) + " đã có ở dòng " + earlier + " của tệp"));
            } else if (stored.containsKey(identity)) {
                faults.add(new HistoryCsv.Fault(
                        read.line(), column, words(read.row()) + " đã ghi nhận ở bản ghi " + stored.get(identity)));
            }
        }
        return faults;
    }

    /** A number is given once a year: the same one of two days is a slip of the pen. */
    private static Optional<HistoryCsv.Fault> otherDay(HistoryCsv.Read read, Map<String, HistoryCsv.Read> decisions) {
        FactRow row = read.row();
        if (row.decisionNo() == null || row.decisionDate() == null) {
            return Optional.empty();
        }
        HistoryCsv.Read first = decisions.putIfAbsent(
                row.decidedBy() + "/" + row.decisionNo() + "/"
                        + row.decisionDate().getYear(),
                read);
        return first == null || row.decisionDate().equals(first.row().decisionDate())
                ? Optional.empty()
                : Optional.of(new HistoryCsv.Fault(
                        read.line(),
                        FactColumn.DECISION_DATE.key(),
                        "Quyết định số " + row.decisionNo() + " mang ngày khác ở dòng " + first.line()));
    }

    /** The stored fact that says the same, whatever its record id; for entries by hand. */
    Optional<FactRow> stored(SubjectKind kind, String subject, FactRow row) {
        String identity = identity(kind, subject, row);
        return identity == null
                ? Optional.empty()
                : of(List.of(subject))
                        .filter(entity -> !entity.recordId.equals(row.recordId()))
                        .filter(entity -> identity.equals(identity(entity.subjectKind, entity.subjectId, entity.row())))
                        .map(FactEntity::row)
                        .findFirst();
    }

    private Map<String, String> stored(List<HistoryCsv.Read> rows) {
        Set<String> ids = rows.stream().map(read -> read.row().recordId()).collect(Collectors.toSet());
        Map<String, String> stored = new HashMap<>();
        of(rows.stream().map(HistoryCsv.Read::subjectId).collect(Collectors.toSet()))
                .filter(entity -> !ids.contains(entity.recordId))
                .forEach(entity -> {
                    String identity = identity(entity.subjectKind, entity.subjectId, entity.row());
                    if (identity != null) {
                        stored.put(identity, entity.recordId);
                    }
                });
        return stored;
    }

    private Stream<FactEntity> of(Collection<String> subjects) {
        return subjects.isEmpty()
                ? Stream.empty()
                : database.createQuery("from FactEntity where subjectId in :subjects", FactEntity.class)
                        .setParameter("subjects", subjects)
                        .getResultStream();
    }

    private static String words(FactRow row) {
        return row.type().words() + " “" + CodeNames.of(row.type(), row.code()) + "” năm " + row.year()
                + (row.decisionNo() == null ? "" : " (" + row.decisionWords() + ")");
    }

    /** Of a row without an id: its content names it. */
    static String derivedId(SubjectKind kind, String subject, FactRow row) {
        String content = String.join(
                "|",
                kind.name(),
                subject,
                String.valueOf(row.year()),
                row.type().name(),
                row.code(),
                String.valueOf(row.title()),
                String.valueOf(row.decisionNo()),
                String.valueOf(row.decisionDate()),
                String.valueOf(row.from()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "TN-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
