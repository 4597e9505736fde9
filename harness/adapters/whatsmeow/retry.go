package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"go.mau.fi/libsignal/ecc"
	"go.mau.fi/libsignal/keys/identity"
	"go.mau.fi/libsignal/keys/prekey"
	"go.mau.fi/libsignal/util/optional"
	"go.mau.fi/whatsmeow"
	waBinary "go.mau.fi/whatsmeow/binary"
	"go.mau.fi/whatsmeow/proto/waMsgApplication"
	"go.mau.fi/whatsmeow/proto/waMsgTransport"
	"go.mau.fi/whatsmeow/store"
	"go.mau.fi/whatsmeow/types"
	"go.mau.fi/whatsmeow/types/events"
	"go.mau.fi/whatsmeow/util/keys"
)

const messageID = "3EB0C0FFEE"

// How the library says that it would have sent a message, had it a connection: everything before it has been decided.
const wouldSend = "failed to send retry message"

// More retries than the library counts make no difference any more.
const enoughRetries = 20

var (
	sender = types.JID{User: "100001", Device: 1, Server: types.MessengerServer}
	asking = types.JID{User: "100002", Device: 5, Server: types.MessengerServer}
)

type retry struct {
	Row *struct {
		IdentityVersion int   `json:"identityVersion"`
		SentAt          int64 `json:"sentAt"`
		Honoured        int   `json:"honoured"`
	} `json:"row"`
	IdentityVersion int   `json:"identityVersion"`
	Now             int64 `json:"now"`
}

// decide brings a client into the state that the row describes, and hands it a retry receipt. A message without a row was
// sent, to another device: the library is told of it, as it is of every message it sends. It takes no time from the
// caller, so the ages are lost on it.
func decide(params json.RawMessage) (any, error) {
	var asked retry
	if err := json.Unmarshal(params, &asked); err != nil {
		return nil, err
	}
	ctx := context.Background()
	client := newClient()
	if err := client.meet(ctx, 0); err != nil {
		return nil, err
	}
	client.internals().AddRecentMessage(asking.ToNonAD(), messageID, nil, &waMsgApplication.MessageApplication{})
	if asked.Row != nil {
		for i := 0; i < min(asked.Row.Honoured, enoughRetries); i++ {
			if err := client.receipt(ctx); err != nil && !honoured(err) {
				return nil, err
			}
		}
		for change := 1; change <= min(asked.IdentityVersion-asked.Row.IdentityVersion, 2); change++ {
			if err := client.meet(ctx, change%2); err != nil {
				return nil, err
			}
		}
	}
	err := client.receipt(ctx)
	switch {
	case honoured(err):
		return struct{}{}, nil
	case err == nil:
		return nil, rejection{"limit", "dropped without an error"}
	default:
		return nil, rejection{"state", err.Error()}
	}
}

func honoured(err error) bool {
	return err != nil && strings.HasPrefix(err.Error(), wouldSend)
}

// device is a client with stores in memory, and the two identities that the asking device has.
type device struct {
	*whatsmeow.Client
	identities [2]*keys.KeyPair
}

func newClient() *device {
	memory := newMemory()
	own := sender
	client := whatsmeow.NewClient(&store.Device{
		ID: &own, IdentityKey: keys.NewKeyPair(), NoiseKey: keys.NewKeyPair(), RegistrationID: 7,
		Identities: memory, Sessions: memory, PreKeys: memory, SenderKeys: memory, AppStateKeys: memory,
		AppState: memory, Contacts: memory, ChatSettings: memory, MsgSecrets: memory, PrivacyTokens: memory,
		EventBuffer: memory, LIDs: memory, Container: memory,
	}, nil)
	return &device{client, [2]*keys.KeyPair{keys.NewKeyPair(), keys.NewKeyPair()}}
}

func (d *device) internals() *whatsmeow.DangerousInternalClient {
	return d.Client.DangerousInternals()
}

// meet encrypts something with a bundle of the asking device, which makes the library process its identity. A changed one
// is trusted at once: AutoTrustIdentity is the library's default.
func (d *device) meet(ctx context.Context, which int) error {
	signed := d.identities[which].CreateSignedPreKey(1)
	bundle := prekey.NewBundle(9, uint32(asking.Device), optional.NewEmptyUint32(), signed.KeyID, nil,
		ecc.NewDjbECPublicKey(*signed.Pub), *signed.Signature,
		identity.NewKey(ecc.NewDjbECPublicKey(*d.identities[which].Pub)))
	_, err := d.internals().EncryptMessageForDeviceV3(
		ctx, &waMsgTransport.MessageTransport_Payload{}, nil, nil, asking, bundle, waBinary.Attrs{})
	if err != nil {
		return fmt.Errorf("cannot process the bundle: %w", err)
	}
	return nil
}

// receipt hands over a retry receipt as the asking device writes its first one: without keys, and with a count of 1.
func (d *device) receipt(ctx context.Context) error {
	chat := asking.ToNonAD()
	return d.internals().HandleRetryReceipt(ctx,
		&events.Receipt{
			MessageSource: types.MessageSource{Chat: chat, Sender: asking},
			MessageIDs:    []types.MessageID{messageID},
			Timestamp:     time.Unix(0, 0),
			Type:          types.ReceiptTypeRetry,
		},
		&waBinary.Node{
			Tag:   "receipt",
			Attrs: waBinary.Attrs{"from": asking, "id": messageID, "type": "retry"},
			Content: []waBinary.Node{{
				Tag:   "retry",
				Attrs: waBinary.Attrs{"v": "1", "count": "1", "id": messageID, "t": "0"},
			}},
		})
}
