package main

import (
	"context"

	"go.mau.fi/whatsmeow/store"
)

// memory keeps identities and sessions; the library is asked for nothing else here.
type memory struct {
	store.NoopStore
	identities map[string][32]byte
	sessions   map[string][]byte
}

func newMemory() *memory {
	return &memory{identities: map[string][32]byte{}, sessions: map[string][]byte{}}
}

func (m *memory) PutIdentity(_ context.Context, address string, key [32]byte) error {
	m.identities[address] = key
	return nil
}

func (m *memory) DeleteIdentity(_ context.Context, address string) error {
	delete(m.identities, address)
	return nil
}

func (m *memory) IsTrustedIdentity(_ context.Context, address string, key [32]byte) (bool, error) {
	known, ok := m.identities[address]
	return !ok || known == key, nil
}

func (m *memory) GetSession(_ context.Context, address string) ([]byte, error) {
	return m.sessions[address], nil
}

func (m *memory) HasSession(_ context.Context, address string) (bool, error) {
	_, ok := m.sessions[address]
	return ok, nil
}

func (m *memory) PutSession(_ context.Context, address string, session []byte) error {
	m.sessions[address] = session
	return nil
}

func (m *memory) DeleteSession(_ context.Context, address string) error {
	delete(m.sessions, address)
	return nil
}
