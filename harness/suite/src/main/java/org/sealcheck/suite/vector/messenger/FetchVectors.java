package org.sealcheck.suite.vector.messenger;

import static org.sealcheck.contract.Layer.MAC;
import static org.sealcheck.contract.Layer.POLICY;
import static org.sealcheck.contract.Layer.STATE;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.messenger.BlobFormat;
import org.sealcheck.suite.scenario.messenger.media.AttachmentMessage;
import org.sealcheck.suite.scenario.messenger.media.MediaFormulas;
import org.sealcheck.suite.vector.kit.Deviations;
import org.sealcheck.suite.vector.kit.Fields;
import org.sealcheck.suite.vector.kit.FileBuilder;
import org.sealcheck.suite.vector.kit.VectorSource;

/** What a blob store may answer, and where a pointer may lead. */
final class FetchVectors implements VectorSource {
    private static final String STORE = "https://blobs.example";
    private static final String POINTER = "/v/t62/one";

    private final BlobFormat format;

    FetchVectors(BlobFormat format) {
        this.format = format;
    }

    @Override
    public String path() {
        return "messenger/media/fetch_" + MediaScene.name(format);
    }

    @Override
    public void write(FileBuilder file) {
        file.title("fetching attachments, profile " + MediaScene.profile(format))
                .operation("messenger.attachment.fetch")
                .requirements("MEDIA-016")
                .profile(MediaScene.profile(format))
                .derivation("one attachment behind one pointer, and a store that may answer anything");
        MediaScene scene = MediaScene.draw(file, format, "fetched", 40);
        Map<String, Object> found = found(scene.blob());
        file.add("good", "the store has it", "known-answer")
                .requirements("MEDIA-007", "MEDIA-016")
                .answers(
                        input(scene, POINTER, found),
                        Fields.of("requests", List.of(STORE + POINTER)).with("plaintext", scene.plaintext()));
        file.add("good_redirect", "the store sends the reader to another path of its own", "known-answer")
                .answers(
                        input(scene, POINTER, redirect(STORE + "/moved"), found),
                        Fields.of("requests", List.of(STORE + POINTER, STORE + "/moved"))
                                .with("plaintext", scene.plaintext()));
        for (int status : new int[] {204, 400, 401, 403, 404, 410, 500, 503}) {
            file.add("status_" + status, "status " + status + ", with the right bytes", "untrusted-pointer")
                    .refuses(input(scene, POINTER, answer(status, scene.blob())), STATE, "blob-unavailable");
        }
        foreign(file, scene, "other_host", "https://evil.example/v/t62/one", found);
        foreign(file, scene, "http", "http://blobs.example/v/t62/one", found);
        foreign(file, scene, "other_port", "https://blobs.example:8443/v/t62/one", found);
        foreign(file, scene, "subdomain", "https://blobs.example.evil.example/v/t62/one", found);
        foreign(file, scene, "user_info", "https://blobs.example@evil.example/v/t62/one", found);
        foreign(file, scene, "loopback", "https://127.0.0.1/v/t62/one", found);
        foreign(file, scene, "file", "file:///etc/passwd", found);
        for (Map.Entry<String, String> each : List.of(
                Map.entry("absolute", "https://evil.example/v/t62/one"),
                Map.entry("scheme_relative", "//evil.example/v/t62/one"),
                Map.entry("suffix_of_host", ".evil.example/v/t62/one"),
                Map.entry("user_info", "@evil.example/v/t62/one"),
                Map.entry("port", ":8443/v/t62/one"),
                Map.entry("backslash", "/\\evil.example/v/t62/one"),
                Map.entry("dots", "/v/../../admin"),
                Map.entry("empty", ""))) {
            file.add("pointer_" + each.getKey(), "the pointer is \"" + each.getValue() + "\"", "untrusted-pointer")
                    .refuses(input(scene, each.getValue(), found), POLICY, "bad-pointer");
        }
        file.add("insecure_store", "a store that is not reached over HTTPS", "untrusted-pointer")
                .requirements("MEDIA-006", "MEDIA-016")
                .refuses(input(scene, POINTER, found).with("store", "http://blobs.example"), POLICY, "insecure-store");
        MediaScene other = MediaScene.draw(file, format, "other", 40);
        file.add(
                        "pointer_swapped",
                        "the pointer leads to the blob of another attachment",
                        "swapped-blob",
                        "untrusted-pointer")
                .requirements("MEDIA-008", "MEDIA-016")
                .refuses(input(scene, POINTER, found(other.blob())), MAC, "bad-blob");
        file.add("body_altered", "the store answers with one bit flipped", "bit-flip")
                .requirements("MEDIA-008")
                .refuses(input(scene, POINTER, found(Deviations.flipBit(scene.blob(), 9))), MAC, "bad-blob");
        file.add("body_missing", "status 200 and no body", "truncated")
                .requirements("MEDIA-008", "MEDIA-014")
                .refuses(input(scene, POINTER, Map.of("status", 200)), MAC, "bad-blob");
        Map<String, Object> moved = redirect(STORE + "/moved");
        file.add("redirects_without_end", "the store sends the reader on and on", "untrusted-pointer")
                .refuses(
                        input(
                                scene, POINTER, moved, moved, moved, moved, moved, moved, moved, moved, moved, moved,
                                found),
                        STATE,
                        POLICY);
    }

    private void foreign(FileBuilder file, MediaScene scene, String id, String location, Map<String, Object> found) {
        file.add("redirect_" + id, "the store sends the reader to " + location, "untrusted-pointer")
                .refuses(input(scene, POINTER, redirect(location), found), POLICY, "foreign-redirect");
    }

    private static Map<String, Object> found(Bytes blob) {
        return answer(200, blob);
    }

    private static Map<String, Object> answer(int status, Bytes blob) {
        return new TreeMap<>(Map.of("status", status, "body", blob));
    }

    private static Map<String, Object> redirect(String location) {
        return new TreeMap<>(Map.of("status", 302, "location", location));
    }

    @SafeVarargs
    private Fields input(MediaScene scene, String pointer, Map<String, Object>... answers) {
        Bytes content = AttachmentMessage.content(
                scene.type(),
                AttachmentMessage.integral(scene.mediaKey(), MediaFormulas.sha256(scene.blob()), pointer));
        return Fields.of("store", STORE)
                .with("format", MediaScene.name(format))
                .with("content", content)
                .with("answers", List.of(answers));
    }
}
