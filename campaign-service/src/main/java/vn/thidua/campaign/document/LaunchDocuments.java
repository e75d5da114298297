package vn.thidua.campaign.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thidua.campaign.reading.ReadingJson;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Documents for other features; only those of the caller's units. */
@ApplicationScoped
public class LaunchDocuments {

    private final UnitScope scope;

    LaunchDocuments(UnitScope scope) {
        this.scope = scope;
    }

    public LaunchDocument get(UUID id) {
        DocumentRow row = row(id);
        return new LaunchDocument(row.id, row.ownerUnit, row.canonical, ReadingJson.read(row.reading));
    }

    DocumentRow row(UUID id) {
        DocumentRow row = DocumentRow.findById(id);
        if (row == null || !scope.covers(row.ownerUnit)) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có văn bản này trong phạm vi của tài khoản.");
        }
        return row;
    }
}
