package org.sealcheck.reference.mtproto.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealcheck.reference.Rejections.assertRejected;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealcheck.reference.mtproto.tl.TlObject;

class ActionsTest {
    private static final int LAYER = 144;

    @Test
    void whatIsDestroyedIsGoneFromTheState() {
        History said = Actions.apply(History.empty(), Side.PEER, message(1, 2), 0);
        History opened = Actions.open(said, List.of(1L), 1000);

        assertThat(opened.visible(2999)).hasSize(1);
        assertThat(opened.visible(3000)).isEmpty();
        assertThat(Actions.expire(opened, 3000).messages()).isEmpty();
    }

    @Test
    void aRefusedStepLeavesTheOldHistoryAsItWas() {
        History said = Actions.apply(History.empty(), Side.SELF, message(1, 0), 0);

        assertRejected(ActionReason.DUPLICATE_RANDOM_ID, () -> Actions.apply(said, Side.PEER, message(1, 0), 0));
        assertRejected(ActionReason.UNKNOWN_MESSAGE, () -> Actions.open(said, List.of(1L), 0));
        assertThat(said.visible(0)).containsExactly(said.messages().get(1L));
    }

    @Test
    void onlyMessagesAreSaid() {
        TlObject action = TlObject.of("decryptedMessageActionNoop", LAYER);

        assertRejected(ActionReason.NO_MESSAGE, () -> Actions.apply(History.empty(), Side.PEER, action, 0));
    }

    @Test
    void printsNothingThatWasSaid() {
        History said = Actions.apply(History.empty(), Side.SELF, message(1, 0), 0);

        assertThat(said + " " + said.visible(0)).doesNotContain("secret words");
    }

    private static TlObject message(long randomId, int ttl) {
        return TlObject.of("decryptedMessage", LAYER)
                .with("random_id", randomId)
                .with("ttl", ttl)
                .with("message", "secret words");
    }
}
