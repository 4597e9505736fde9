package org.sealcheck.adapter.reference.mtproto;

import org.sealcheck.adapter.reference.Answer;
import org.sealcheck.adapter.reference.Handles;
import org.sealcheck.adapter.reference.Handles.Step;
import org.sealcheck.contract.Bytes;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.mtproto.MtprotoKeyExchange;
import org.sealcheck.reference.mtproto.exchange.ExchangeDevice;

/** Plays mtproto.key-exchange. */
final class ReferenceKeyExchange implements MtprotoKeyExchange {
    private final Handles<ExchangeDevice> devices = new Handles<>("device");

    @Override
    public Device createDevice(NewDevice input) {
        return new Device(devices.create(ExchangeDevice.empty()));
    }

    @Override
    public DhConfigRequest getDhConfig(OfDevice input) {
        return Answer.of(
                () -> new DhConfigRequest(devices.get(input.device()).knownVersion(), ExchangeDevice.RANDOM_LENGTH));
    }

    @Override
    public Empty dhConfig(NewDhConfig input) {
        return Answer.of(() -> devices.step(
                input.device(),
                device -> new Step<>(
                        device.answered(
                                input.version(),
                                input.prime().toByteArray(),
                                input.generator(),
                                input.random().toByteArray()),
                        Empty.EMPTY)));
    }

    @Override
    public Empty dhConfigNotModified(SameDhConfig input) {
        return Answer.of(() -> devices.step(
                input.device(),
                device -> new Step<>(device.notModified(input.random().toByteArray()), Empty.EMPTY)));
    }

    @Override
    public Request request(NewChat input) {
        return Answer.of(() -> devices.step(input.device(), device -> {
            ExchangeDevice.Asking asking = device.ask(Chats.entropy(input.entropy()));
            return new Step<>(
                    asking.device(),
                    new Request(asking.chatId(), Bytes.of(asking.gA().toByteArray())));
        }));
    }

    @Override
    public Acceptance accept(ToAccept input) {
        return Answer.of(() -> devices.step(input.device(), device -> {
            ExchangeDevice.Accepting accepting = device.accept(input.chatId(), Chats.entropy(input.entropy()));
            return new Step<>(
                    accepting.device(),
                    new Acceptance(Bytes.of(accepting.gB().toByteArray()), Chats.bytes(accepting.fingerprint())));
        }));
    }

    @Override
    public Empty discard(OfChat input) {
        return Answer.of(() ->
                devices.step(input.device(), device -> new Step<>(device.discard(input.chatId()), Empty.EMPTY)));
    }

    @Override
    public Reaction receive(Received input) {
        return Answer.of(() -> devices.step(input.device(), device -> {
            ExchangeDevice.Reacting reacting = device.receive(Chats.word(input.chat()));
            return new Step<>(reacting.device(), Chats.reaction(reacting.reaction()));
        }));
    }

    @Override
    public Chat chat(OfChat input) {
        return Answer.of(() -> Chats.chat(devices.get(input.device()).chats().get(input.chatId())));
    }
}
