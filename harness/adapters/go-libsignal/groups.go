package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"go.mau.fi/libsignal/ecc"
	"go.mau.fi/libsignal/groups"
	"go.mau.fi/libsignal/groups/ratchet"
	"go.mau.fi/libsignal/groups/state/record"
	"go.mau.fi/libsignal/protocol"
	"go.mau.fi/libsignal/serialize"
)

// octets are bytes, in JSON lower-case hexadecimal.
type octets []byte

func (o *octets) UnmarshalJSON(text []byte) (err error) {
	var digits string
	if err = json.Unmarshal(text, &digits); err == nil {
		*o, err = hex.DecodeString(digits)
	}
	return err
}

func (o octets) MarshalJSON() ([]byte, error) { return json.Marshal(hex.EncodeToString(o)) }

type address struct {
	Name     string `json:"name"`
	DeviceID uint32 `json:"deviceId"`
}

// params are the fields of all operations.
type params struct {
	Member     string  `json:"member"`
	GroupID    string  `json:"groupId"`
	Address    address `json:"address"`
	Sender     address `json:"sender"`
	Message    octets  `json:"message"`
	Body       octets  `json:"body"`
	SigningKey octets  `json:"signingKey"`
	ChainKey   octets  `json:"chainKey"`
	Plaintext  octets  `json:"plaintext"`
	State      octets  `json:"state"`
}

var serializer = serialize.NewProtoBufSerializer()

// member is one device: its address, and its store of records. The library itself serializes them as JSON, in which
// keys could not be searched for, so the structures that it offers beside are written in their binary form.
type member struct {
	own     address
	records map[string]octets
}

var members = map[string]*member{}

func (m *member) StoreSenderKey(_ context.Context, name *protocol.SenderKeyName, keys *record.SenderKey) error {
	var stored bytes.Buffer
	err := gob.NewEncoder(&stored).Encode(keys.Structure())
	m.records[key(name)] = stored.Bytes()
	return err
}

func (m *member) LoadSenderKey(_ context.Context, name *protocol.SenderKeyName) (*record.SenderKey, error) {
	stored, ok := m.records[key(name)]
	if !ok {
		return record.NewSenderKey(serializer.SenderKeyRecord, serializer.SenderKeyState), nil
	}
	var structure record.SenderKeyStructure
	if err := gob.NewDecoder(bytes.NewReader(stored)).Decode(&structure); err != nil {
		return nil, err
	}
	return record.NewSenderKeyFromStruct(&structure, serializer.SenderKeyRecord, serializer.SenderKeyState)
}

func key(name *protocol.SenderKeyName) string {
	return fmt.Sprintf("%s\n%s\n%d", name.GroupID(), name.Sender().Name(), name.Sender().DeviceID())
}

// export gives all records in the order of their names, each name and record after its length.
func (m *member) export() (state []byte) {
	for _, each := range slices.Sorted(maps.Keys(m.records)) {
		for _, part := range [][]byte{[]byte(each), m.records[each]} {
			state = append(binary.BigEndian.AppendUint32(state, uint32(len(part))), part...)
		}
	}
	return state
}

func (m *member) restore(state []byte) {
	next := func() []byte {
		length := 4 + binary.BigEndian.Uint32(state)
		part := state[4:length]
		state = state[length:]
		return part
	}
	m.records = map[string]octets{}
	for len(state) > 0 {
		each := string(next())
		m.records[each] = next()
	}
}

func (m *member) builder() *groups.SessionBuilder {
	return groups.NewGroupSessionBuilder(m, serializer)
}

func (m *member) cipher(group string, sender address) *groups.GroupCipher {
	return groups.NewGroupCipher(m.builder(), name(group, sender), m)
}

func name(group string, sender address) *protocol.SenderKeyName {
	return protocol.NewSenderKeyName(group, protocol.NewSignalAddress(sender.Name, sender.DeviceID))
}

var operations = map[string]func(params) (any, error){
	"signal.group.createMember": func(in params) (any, error) {
		handle := fmt.Sprintf("member-%d", len(members)+1)
		members[handle] = &member{own: in.Address, records: map[string]octets{}}
		return object{"member": handle}, nil
	},
	"signal.group.create": ofMember(func(m *member, in params) (any, error) {
		message, err := m.builder().Create(context.Background(), name(in.GroupID, m.own))
		if err != nil {
			return nil, rejected{err}
		}
		return object{"message": octets(message.Serialize())}, nil
	}),
	"signal.group.process": ofMember(func(m *member, in params) (any, error) {
		message, err := distribution(in.Message)
		if err != nil {
			return nil, rejected{err}
		}
		if err := m.builder().Process(context.Background(), name(in.GroupID, in.Sender), message); err != nil {
			return nil, rejected{err}
		}
		return object{}, nil
	}),
	"signal.group.encrypt": ofMember(func(m *member, in params) (any, error) {
		message, err := m.cipher(in.GroupID, m.own).Encrypt(context.Background(), in.Plaintext)
		if err != nil {
			return nil, rejected{err}
		}
		return object{"message": octets(message.SignedSerialize())}, nil
	}),
	"signal.group.decrypt": ofMember(func(m *member, in params) (any, error) {
		message, err := groupMessage(in.Message)
		if err != nil {
			return nil, rejected{err}
		}
		plaintext, err := m.cipher(in.GroupID, in.Sender).Decrypt(context.Background(), message)
		if err != nil {
			return nil, rejected{err}
		}
		return object{"plaintext": octets(plaintext)}, nil
	}),
	"signal.group.clear": ofMember(func(m *member, in params) (any, error) {
		delete(m.records, key(name(in.GroupID, in.Sender)))
		return object{}, nil
	}),
	"signal.group.exportState": ofMember(func(m *member, in params) (any, error) {
		return object{"state": octets(m.export())}, nil
	}),
	"signal.group.restoreState": ofMember(func(m *member, in params) (any, error) {
		m.restore(in.State)
		return object{}, nil
	}),
	"signal.group-wire.parseMessage": func(in params) (any, error) {
		message, err := groupMessage(in.Body)
		if err != nil {
			return nil, rejected{err}
		}
		return object{
			"keyId":      message.KeyID(),
			"iteration":  message.Iteration(),
			"ciphertext": octets(message.Ciphertext()),
		}, nil
	},
	"signal.group-wire.verifySignature": func(in params) (any, error) {
		message, err := groupMessage(in.Body)
		if err != nil {
			return nil, rejected{err}
		}
		signer, err := ecc.DecodePoint(in.SigningKey, 0)
		if err != nil {
			return nil, rejected{err}
		}
		// What GroupCipher verifies.
		if !ecc.VerifySignature(signer, message.Serialize(), message.Signature()) {
			return nil, rejected{fmt.Errorf("VerifySignature says false")}
		}
		return object{}, nil
	},
	"signal.group-wire.parseDistribution": func(in params) (any, error) {
		message, err := distribution(in.Body)
		if err != nil {
			return nil, rejected{err}
		}
		return object{
			"keyId":      message.ID(),
			"iteration":  message.Iteration(),
			"chainKey":   octets(message.ChainKey()),
			"signingKey": octets(message.SignatureKey().Serialize()),
		}, nil
	},
	"signal.group-kdf.chainStep": func(in params) (any, error) {
		chainKey := ratchet.NewSenderChainKey(0, in.ChainKey)
		message, err := chainKey.SenderMessageKey()
		if err != nil {
			return nil, rejected{err}
		}
		return object{
			"iv":           octets(message.Iv()),
			"cipherKey":    octets(message.CipherKey()),
			"nextChainKey": octets(chainKey.Next().Seed()),
		}, nil
	},
}

// ofMember finds the device that the call names.
func ofMember(operation func(*member, params) (any, error)) func(params) (any, error) {
	return func(in params) (any, error) {
		m, ok := members[in.Member]
		if !ok {
			return nil, rejected{fmt.Errorf("no member %s", in.Member)}
		}
		return operation(m, in)
	}
}

func groupMessage(body []byte) (*protocol.SenderKeyMessage, error) {
	return protocol.NewSenderKeyMessageFromBytes(body, serializer.SenderKeyMessage)
}

func distribution(body []byte) (*protocol.SenderKeyDistributionMessage, error) {
	return protocol.NewSenderKeyDistributionMessageFromBytes(body, serializer.SenderKeyDistributionMessage)
}
