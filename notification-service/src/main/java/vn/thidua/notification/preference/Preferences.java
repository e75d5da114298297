package vn.thidua.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.recall.Recall;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.plan.RemindersConfig;
import vn.thidua.notification.plan.domain.MailTimes;
import vn.thidua.notification.store.Database;

/** When people want their mails, and which of the optional ones they do not want. */
@ApplicationScoped
public class Preferences {

    private final Database database;
    private final Organisation organisation;
    private final RemindersConfig config;
    private final Clock clock;

    Preferences(Database database, Organisation organisation, RemindersConfig config, Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.config = config;
        this.clock = clock;
    }

    /** The person's own times, else those of the nearest body above, else the default. */
    public MailTimes of(Person person) {
        return own(person.personId()).orElseGet(() -> ofUnit(person.unitCode()));
    }

    Optional<MailTimes> own(String personId) {
        return find("P:" + personId);
    }

    MailTimes ofUnit(String unitCode) {
        return organisation.ancestors(unitCode).stream()
                .flatMap(code -> find("U:" + code).stream())
                .findFirst()
                .orElseGet(() -> new MailTimes(config.window(), config.quietFrom(), config.quietTo()));
    }

    private record LanguageOf(String owner) {}

    /** The person's own choice, else that of the nearest body above, else Vietnamese. */
    public Language languageOf(Person person) {
        return ownLanguage(person.personId()).orElseGet(() -> languageOfUnit(person.unitCode()));
    }

    Optional<Language> ownLanguage(String personId) {
        return language("P:" + personId);
    }

    Language languageOfUnit(String unitCode) {
        return organisation.ancestors(unitCode).stream()
                .flatMap(code -> language("U:" + code).stream())
                .findFirst()
                .orElse(Language.VI);
    }

    void putOwnLanguage(String personId, @Nullable Language language) {
        put("P:" + personId, language);
    }

    void putUnitLanguage(String unitCode, @Nullable Language language) {
        put("U:" + unitCode, language);
    }

    private void put(String owner, @Nullable Language language) {
        if (language == null) {
            database.update("delete from mail_language where owner = ?", owner);
        } else {
            database.update("""
                    insert into mail_language (owner, language) values (?, ?)
                    on conflict (owner) do update set language = excluded.language""", owner, language.name());
        }
    }

    private Optional<Language> language(String owner) {
        return Recall.of(
                new LanguageOf(owner),
                () -> database.first(
                        "select language from mail_language where owner = ?",
                        row -> Language.valueOf(row.getString(1)),
                        owner));
    }

    void putOwn(String personId, MailTimes times) {
        put("P:" + personId, times);
    }

    void forgetOwn(String personId) {
        database.update("delete from mail_times where owner = ?", "P:" + personId);
    }

    void putUnit(String unitCode, MailTimes times) {
        put("U:" + unitCode, times);
    }

    /** Kinds that the person does not want. */
    List<String> optouts(String personId) {
        return database.list(
                "select kind from mail_optout where person_id = ? order by kind", row -> row.getString(1), personId);
    }

    public boolean wants(String personId, String kind) {
        return database.count("select count(*) from mail_optout where person_id = ? and kind = ?", personId, kind) == 0;
    }

    /** False when it was so already. */
    public boolean optOut(String personId, String kind) {
        return database.update(
                        "insert into mail_optout (person_id, kind, since) values (?, ?, ?) on conflict do nothing",
                        personId,
                        kind,
                        clock.instant())
                == 1;
    }

    boolean optIn(String personId, String kind) {
        return database.update("delete from mail_optout where person_id = ? and kind = ?", personId, kind) == 1;
    }

    /** For If-Match; 0 while nothing was chosen. */
    long versionOfPerson(String personId) {
        return version("P:" + personId);
    }

    long versionOfUnit(String unitCode) {
        return version("U:" + unitCode);
    }

    private long version(String owner) {
        return database.first("select version from mail_times where owner = ?", row -> row.getLong(1), owner)
                .orElse(0L);
    }

    private record TimesOf(String owner) {}

    private Optional<MailTimes> find(String owner) {
        return Recall.of(
                new TimesOf(owner),
                () -> database.first("select * from mail_times where owner = ?", Preferences::read, owner));
    }

    /** Reads at once what these have chosen; within a {@link Recall} asking for each afterwards costs nothing. */
    public void recall(List<Person> people) {
        List<String> owners = people.stream()
                .map(person -> "P:" + person.personId())
                .distinct()
                .toList();
        owners.forEach(owner -> {
            Recall.know(new TimesOf(owner), Optional.empty());
            Recall.know(new LanguageOf(owner), Optional.empty());
        });
        database.list(
                "select * from mail_language where owner = any(?)",
                row -> {
                    Optional<Language> own = Optional.of(Language.valueOf(row.getString("language")));
                    Recall.know(new LanguageOf(row.getString("owner")), own);
                    return own;
                },
                owners);
        database.list(
                "select * from mail_times where owner = any(?)",
                row -> {
                    Optional<MailTimes> own = Optional.of(read(row));
                    Recall.know(new TimesOf(row.getString("owner")), own);
                    return own;
                },
                owners);
    }

    private void put(String owner, MailTimes times) {
        database.update("""
                insert into mail_times (owner, morning, quiet_from, quiet_to) values (?, ?, ?, ?)
                on conflict (owner) do update set morning = excluded.morning,
                    quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                    version = mail_times.version + 1""", owner, times.morning(), times.quietFrom(), times.quietTo());
    }

    private static MailTimes read(ResultSet row) throws SQLException {
        return new MailTimes(
                row.getObject("morning", LocalTime.class),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class));
    }
}
