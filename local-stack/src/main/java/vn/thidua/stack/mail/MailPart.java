package vn.thidua.stack.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.stack.process.Http;
import vn.thidua.stack.process.Java;
import vn.thidua.stack.process.Part;
import vn.thidua.stack.process.Ports;

/** The mail server as a part of the stack. */
public record MailPart(Path folder, int smtpPort, int pagePort, List<String> jvmOptions) implements Part {

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Path directory() {
        return folder;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public List<String> command() {
        var line = new ArrayList<String>();
        line.add(Java.executable());
        line.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        line.addAll(jvmOptions);
        line.addAll(List.of("-cp", Java.ownClassPath(), MailServer.class.getName()));
        line.addAll(List.of("127.0.0.1", Integer.toString(smtpPort), Integer.toString(pagePort), folder.toString()));
        return line;
    }

    @Override
    public boolean isReady() {
        return Ports.answers(smtpPort) && Http.status("http://127.0.0.1:" + pagePort + "/health") == 200;
    }
}
