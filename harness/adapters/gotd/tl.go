package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/gotd/td/bin"
	"github.com/gotd/td/tdp"
	"github.com/gotd/td/tg/e2e"
)

// The role mtproto.tl: the generated codec of tg/e2e. It knows one table of constructors and no layers, so the layer of a
// call goes unused.

type writing struct {
	Object map[string]any `json:"object"`
}

type received struct {
	Type string `json:"type"`
	Body string `json:"body"`
}

// What every generated constructor has.
type constructor interface {
	bin.Object
	TypeInfo() tdp.Type
}

// The functions that read a boxed type.
var readers = map[string]func(*bin.Buffer) (any, error){
	"DecryptedMessage":       func(b *bin.Buffer) (any, error) { return e2e.DecodeDecryptedMessage(b) },
	"DecryptedMessageMedia":  func(b *bin.Buffer) (any, error) { return e2e.DecodeDecryptedMessageMedia(b) },
	"DecryptedMessageAction": func(b *bin.Buffer) (any, error) { return e2e.DecodeDecryptedMessageAction(b) },
	"SendMessageAction":      func(b *bin.Buffer) (any, error) { return e2e.DecodeSendMessageAction(b) },
	"DocumentAttribute":      func(b *bin.Buffer) (any, error) { return e2e.DecodeDocumentAttribute(b) },
	"PhotoSize":              func(b *bin.Buffer) (any, error) { return e2e.DecodePhotoSize(b) },
	"FileLocation":           func(b *bin.Buffer) (any, error) { return e2e.DecodeFileLocation(b) },
	"MessageEntity":          func(b *bin.Buffer) (any, error) { return e2e.DecodeMessageEntity(b) },
	"InputStickerSet":        func(b *bin.Buffer) (any, error) { return e2e.DecodeInputStickerSet(b) },
	"DecryptedMessageLayer": func(b *bin.Buffer) (any, error) {
		layer := &e2e.DecryptedMessageLayer{}
		return layer, layer.Decode(b)
	},
}

func encode(params json.RawMessage) (any, error) {
	var asked writing
	if err := unmarshal(params, &asked); err != nil {
		return nil, err
	}
	object, err := build(asked.Object)
	if err != nil {
		return nil, err
	}
	var buffer bin.Buffer
	if err := object.Encode(&buffer); err != nil {
		return nil, rejection{"parse", err.Error()}
	}
	return map[string]string{"body": hex.EncodeToString(buffer.Buf)}, nil
}

func decode(params json.RawMessage) (any, error) {
	var asked received
	if err := unmarshal(params, &asked); err != nil {
		return nil, err
	}
	body, err := hex.DecodeString(asked.Body)
	if err != nil {
		return nil, err
	}
	read, known := readers[asked.Type]
	if !known {
		return nil, fmt.Errorf("no reader of %s", asked.Type)
	}
	object, err := read(&bin.Buffer{Buf: body})
	if err != nil {
		return nil, rejection{"parse", err.Error()}
	}
	return map[string]any{"object": tree(object.(constructor))}, nil
}

// Numbers stay as they are written: a float64 would round a long.
func unmarshal(params json.RawMessage, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(params))
	decoder.UseNumber()
	return decoder.Decode(into)
}

func build(object map[string]any) (bin.Object, error) {
	spelling, _ := object["_"].(string)
	_, digits, _ := strings.Cut(spelling, "#")
	id, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		return nil, rejection{"parse", "no constructor is spelled " + spelling}
	}
	create, known := e2e.TypesConstructorMap()[uint32(id)]
	if !known {
		return nil, rejection{"parse", "tg/e2e has no constructor " + spelling}
	}
	made := create()
	value := reflect.ValueOf(made)
	for _, field := range made.(constructor).TypeInfo().Fields {
		given, there := object[field.SchemaName]
		if !there {
			continue
		}
		target := value.Elem().FieldByName(field.Name)
		if err := set(target, given); err != nil {
			return nil, err
		}
		// A conditional field is set by its setter, which sets the flag even for an empty value.
		if setter := value.MethodByName("Set" + field.Name); setter.IsValid() && setter.Type().NumIn() == 1 {
			setter.Call([]reflect.Value{target})
		}
	}
	return made, nil
}

func set(target reflect.Value, given any) error {
	switch target.Kind() {
	case reflect.Int:
		number, err := given.(json.Number).Int64()
		target.SetInt(number)
		return err
	case reflect.Int64:
		number, err := strconv.ParseInt(given.(string), 10, 64)
		target.SetInt(number)
		return err
	case reflect.Float64:
		raw, err := hex.DecodeString(given.(string))
		if err != nil {
			return err
		}
		bits, err := (&bin.Buffer{Buf: raw}).Long()
		target.SetFloat(math.Float64frombits(uint64(bits)))
		return err
	case reflect.String:
		target.SetString(given.(string))
	case reflect.Bool:
		target.SetBool(given.(bool))
	case reflect.Slice:
		return setSlice(target, given)
	case reflect.Interface:
		object, err := build(given.(map[string]any))
		if err != nil {
			return err
		}
		target.Set(reflect.ValueOf(object))
	default:
		return fmt.Errorf("no value for a field of kind %s", target.Kind())
	}
	return nil
}

func setSlice(target reflect.Value, given any) error {
	if text, isBytes := given.(string); isBytes {
		raw, err := hex.DecodeString(text)
		target.SetBytes(raw)
		return err
	}
	elements := given.([]any)
	slice := reflect.MakeSlice(target.Type(), len(elements), len(elements))
	for i, element := range elements {
		if err := set(slice.Index(i), element); err != nil {
			return err
		}
	}
	target.Set(slice)
	return nil
}

func tree(object constructor) map[string]any {
	info := object.TypeInfo()
	answer := map[string]any{"_": fmt.Sprintf("%s#%08x", schemaName(info), info.ID)}
	value := reflect.ValueOf(object)
	for _, field := range info.Fields {
		if field.SchemaName != "flags" && present(value, field.Name) {
			answer[field.SchemaName] = plain(value.Elem().FieldByName(field.Name))
		}
	}
	return answer
}

// Old constructors have the layer behind their names in this schema; the contract has them without.
func schemaName(info tdp.Type) string {
	return strings.TrimRight(info.Name, "0123456789")
}

// A getter with two results tells whether a conditional field is there; a flag without a value is its own answer.
func present(value reflect.Value, name string) bool {
	getter := value.MethodByName("Get" + name)
	if getter.IsValid() && getter.Type().NumOut() == 2 {
		return getter.Call(nil)[1].Bool()
	}
	field := value.Elem().FieldByName(name)
	return field.Kind() != reflect.Bool || field.Bool()
}

func plain(value reflect.Value) any {
	switch value.Kind() {
	case reflect.Int:
		return value.Int()
	case reflect.Int64:
		return strconv.FormatInt(value.Int(), 10)
	case reflect.Float64:
		var buffer bin.Buffer
		buffer.PutLong(int64(math.Float64bits(value.Float())))
		return hex.EncodeToString(buffer.Buf)
	case reflect.Slice:
		if raw, isBytes := value.Interface().([]byte); isBytes {
			return hex.EncodeToString(raw)
		}
		elements := make([]any, value.Len())
		for i := range elements {
			elements[i] = plain(value.Index(i))
		}
		return elements
	case reflect.Interface:
		return tree(value.Interface().(constructor))
	default:
		return value.Interface()
	}
}
