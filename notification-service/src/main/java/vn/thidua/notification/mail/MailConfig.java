package vn.thidua.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mails leave. */
@ConfigMapping(prefix = "thidua.mail")
public interface MailConfig {

    /** Sender, as "name &lt;address&gt;". */
    String from();

    /** Address of the app, the start of every link. */
    String publicUrl();

    /** Right side of Message-ID and List-Id. */
    @WithDefault("thidua.local")
    String domain();

    /** How long links in a mail can be used to answer it. */
    @WithDefault("P45D")
    Duration linkLife();

    /** How long the mail server may take for one mail; too short a time makes a slow server get it twice. */
    @WithDefault("PT45S")
    Duration timeout();

    /** First pause after a failure; doubled each time, with some chance in it. */
    @WithDefault("PT30S")
    Duration backoff();

    /** Longest pause. */
    @WithDefault("PT15M")
    Duration longestBackoff();

    /** How long a server may ask to come back later before the mail is given up and its reader is to be called. */
    @WithDefault("P5D")
    Duration giveUp();

    /** When an address that was given up is tried again. */
    @WithDefault("P7D")
    Duration tryAddressAgain();

    /** How many mails are on their way at once; no more than the connections to the mail server. */
    @WithDefault("4")
    int senders();
}
