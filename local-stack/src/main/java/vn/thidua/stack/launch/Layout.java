package vn.thidua.stack.launch;

import java.nio.file.Path;

/** Where things lie: the project's folder, and the folder of this installation's state. */
public record Layout(Path project, Path data) {

    public Layout {
        project = project.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    public Path log(String part) {
        return data.resolve("log").resolve(part + ".log");
    }

    public Path run() {
        return data.resolve("run");
    }

    public Path pidFile(String part) {
        return run().resolve(part + ".pid");
    }

    /** Things that are made from the build, not from the data: unpacked programs, start-up caches. */
    public Path cache() {
        return project.resolve("local-stack").resolve("target");
    }

    /** On each JVM's command line, so that a process found later is known to belong to this installation. */
    public String marker() {
        return "-Dthidua.data=" + mark();
    }

    /** What all command lines have in common, PostgreSQL's too; the slash tells {@code .data} from {@code .data-2}. */
    public String mark() {
        return data + "/";
    }
}
