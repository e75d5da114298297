package vn.thidua.commitment.pledge.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import vn.thidua.kit.problem.Refusal;

/** What the units of a campaign promise each other (giao ước thi đua). One record per state. */
public sealed interface Pledge {

    String text();

    /** Đã ký: who signed for which unit, named as on that day. */
    record Signature(String unit, String person, String name, String position, Instant at) {}

    /** Dự thảo. */
    record Draft(String text) implements Pledge {

        public Draft with(String next) {
            return new Draft(next.strip());
        }

        /** Mở ký: from here on the text stands still. */
        public Signing open() {
            if (text.isBlank()) {
                throw new Refusal(PledgeReason.TEXT_MISSING, "Cần soạn nội dung trước khi mở ký.");
            }
            return new Signing(text, List.of());
        }
    }

    /** Đang ký. */
    record Signing(String text, List<Signature> signatures) implements Pledge {

        /**
         * Signs for a unit; the last signature seals.
         *
         * @param seen    digest of the text that the signer had before their eyes
         * @param parties the units that have to sign
         */
        public Pledge sign(Signature signature, String seen, Collection<String> parties) {
            if (!seen.equals(digest(text))) {
                throw new Refusal(PledgeReason.TEXT_CHANGED, "Xin mở lại giao ước và đọc bản hiện tại trước khi ký.");
            }
            if (!parties.contains(signature.unit())) {
                throw new Refusal(PledgeReason.NOT_A_PARTY, "Đơn vị không tham gia phong trào này.");
            }
            if (signatures.stream().anyMatch(known -> known.unit().equals(signature.unit()))) {
                throw new Refusal(PledgeReason.SIGNED_ALREADY, "Đơn vị đã ký giao ước này.");
            }
            List<Signature> all = new ArrayList<>(signatures);
            all.add(signature);
            boolean complete = parties.stream()
                    .allMatch(unit -> all.stream().anyMatch(s -> s.unit().equals(unit)));
            return complete
                    ? new Sealed(text, List.copyOf(all), seal(text, all), signature.at())
                    : new Signing(text, List.copyOf(all));
        }

        /**
         * Trả lại: a party that will not sign this text sends it back to be changed; nobody is held to it, so what others
         * signed falls away.
         */
        public Draft giveBack(String unit, Collection<String> parties) {
            if (!parties.contains(unit)) {
                throw new Refusal(PledgeReason.NOT_A_PARTY, "Đơn vị không tham gia phong trào này.");
            }
            if (signatures.stream().anyMatch(known -> known.unit().equals(unit))) {
                throw new Refusal(PledgeReason.SIGNED_ALREADY, "Đơn vị đã ký nên không trả lại giao ước được.");
            }
            return new Draft(text);
        }

        /** Back to the desk while nobody has signed. */
        public Draft withdraw() {
            if (!signatures.isEmpty()) {
                throw new Refusal(PledgeReason.SIGNED_ALREADY, "Đã có đơn vị ký nên không sửa được nội dung nữa.");
            }
            return new Draft(text);
        }
    }

    /** Đã niêm phong: signed by all; the digest covers the text and every signature. */
    record Sealed(String text, List<Signature> signatures, String digest, Instant at) implements Pledge {

        /** Whether text and signatures are still those that were sealed. */
        public boolean isIntact() {
            return digest.equals(seal(text, signatures));
        }
    }

    /** SHA-256 of a text, in hexadecimal digits. */
    static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lengths stand before values, so that two neighbours cannot trade characters. */
    private static String seal(String text, List<Signature> signatures) {
        StringBuilder all = new StringBuilder(digest(text));
        signatures.stream().sorted(Comparator.comparing(Signature::unit)).forEach(s -> {
            for (String part :
                    List.of(s.unit(), s.person(), s.name(), s.position(), Long.toString(s.at().toEpochMilli()))) {
                all.append('\n').append(part.length()).append(':').append(part);
            }
        });
        return digest(all.toString());
    }

    /** The state's name in tables and views. */
    default String state() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case Signing _ -> "SIGNING";
            case Sealed _ -> "SEALED";
        };
    }

    default List<Signature> signatures() {
        return List.of();
    }

    default Draft draft() {
        if (this instanceof Draft draft) {
            return draft;
        }
        throw new Refusal(PledgeReason.NOT_DRAFT, "Giao ước đã mở ký nên không sửa được.");
    }

    default Signing signing() {
        return switch (this) {
            case Signing signing -> signing;
            case Draft _ -> throw new Refusal(PledgeReason.NOT_OPEN, "Giao ước chưa mở ký.");
            case Sealed _ -> throw new Refusal(PledgeReason.NOT_OPEN, "Giao ước đã đủ chữ ký và được niêm phong.");
        };
    }
}
