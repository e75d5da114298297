package vn.thidua.notification.mail;

import java.util.Locale;

/** In which language somebody gets mails (ngôn ngữ của thư); what people typed stays as it is. */
public enum Language {
    VI(Locale.of("vi")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** How the names of its templates end. */
    public String suffix() {
        return this == VI ? "" : "-en";
    }
}
