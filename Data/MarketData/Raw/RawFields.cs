using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace DolphinLean.Data.MarketData.Raw;

/// <summary>The known fields of one message, of whatever kind. Filled again and again.</summary>
internal sealed class RawFields
{
    private static readonly int FieldCount = Enum.GetValues<RawField>().Length;

    private readonly bool[] _has = new bool[FieldCount];
    private readonly long[] _integers = new long[FieldCount];
    private readonly double[] _numbers = new double[FieldCount];
    private readonly bool[] _isNumber = new bool[FieldCount];
    private readonly List<(double Price, double Size)>?[] _levels = new List<(double, double)>?[FieldCount];
    private byte[] _stream = [];
    private byte[] _symbol = [];

    /// <summary>Whether a known field came twice or holds something else than it must.</summary>
    public bool IsBad { get; private set; }

    /// <summary>Type of the event (<c>e</c>); empty without it.</summary>
    public string EventType { get; private set; } = "";

    /// <summary>Type of the order that traded (<c>X</c>); empty without it.</summary>
    public string OrderType { get; private set; } = "";

    /// <summary>Whether the buyer's order was resting (<c>m</c>).</summary>
    public bool IsBuyerMaker { get; private set; }

    /// <summary>Name of the combined stream.</summary>
    public ReadOnlySpan<byte> Stream => _stream;

    /// <summary>Ticker.</summary>
    public ReadOnlySpan<byte> Symbol => _symbol;

    /// <summary>Whether a field is there.</summary>
    public bool Has(RawField field) => _has[(int)field];

    /// <summary>Whether all of these are there.</summary>
    public bool HasAll(params ReadOnlySpan<RawField> fields)
    {
        foreach (var field in fields)
        {
            if (!Has(field))
                return false;
        }
        return true;
    }

    /// <summary>Whether a field holds one number in text.</summary>
    public bool HasNumber(RawField field) => _isNumber[(int)field];

    /// <summary>Whether a field holds levels.</summary>
    public bool HasLevels(RawField field) => Has(field) && !_isNumber[(int)field];

    /// <summary>A whole number; 0 without it.</summary>
    public long Integer(RawField field) => _integers[(int)field];

    /// <summary>A number in text; 0 without it.</summary>
    public double Number(RawField field) => _numbers[(int)field];

    /// <summary>Puts the levels into an event, bids first.</summary>
    public void CopyLevels(RawEvent to)
    {
        var index = 0;
        foreach (var (price, size) in Levels(RawField.Bid))
            to.SetLevel(index++, price, size);
        to.BidCount = index;
        foreach (var (price, size) in Levels(RawField.Ask))
            to.SetLevel(index++, price, size);
        to.AskCount = index - to.BidCount;
    }

    /// <summary>Reads a message to its end.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public void Read(ReadOnlySpan<byte> json)
    {
        Clear();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
            ReadObject(ref reader, isInner: false);
        while (reader.Read())
        {
        }
    }

    private IEnumerable<(double Price, double Size)> Levels(RawField field) => _levels[(int)field] ?? [];

    private void Clear()
    {
        Array.Clear(_has);
        Array.Clear(_integers);
        Array.Clear(_numbers);
        Array.Clear(_isNumber);
        foreach (var levels in _levels)
            levels?.Clear();
        (IsBad, EventType, OrderType, IsBuyerMaker, _stream, _symbol) = (false, "", "", false, [], []);
    }

    private void ReadObject(ref Utf8JsonReader reader, bool isInner)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = RawFieldNames.FieldOf(reader.ValueSpan, isInner);
            reader.Read();
            if (field is not { } known)
            {
                reader.Skip();
                continue;
            }
            IsBad |= _has[(int)known];
            _has[(int)known] = true;
            if (known == RawField.Data && reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, isInner: true);
            else if (known == RawField.Data)
                reader.Skip();
            else if (!TryTake(ref reader, known))
                IsBad = true;
        }
    }

    /// <summary>Takes a value and moves to its end; false when it is not what the field holds.</summary>
    private bool TryTake(ref Utf8JsonReader reader, RawField field)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray when field is RawField.Bid or RawField.Ask:
                return TryTakeLevels(ref reader, _levels[(int)field] ??= []);
            case JsonTokenType.Number when RawFieldNames.IsInteger(field):
                return reader.TryGetInt64(out _integers[(int)field]) && _integers[(int)field] >= 0;
            case JsonTokenType.True or JsonTokenType.False when field == RawField.IsBuyerMaker:
                IsBuyerMaker = reader.TokenType == JsonTokenType.True;
                return true;
            case JsonTokenType.String when RawFieldNames.IsNumber(field):
                return _isNumber[(int)field] = TryTakeNumber(ref reader, out _numbers[(int)field]);
            case JsonTokenType.String when !reader.ValueIsEscaped:
                return TryTakeText(reader.ValueSpan, field);
            default:
                reader.Skip();
                return false;
        }
    }

    private bool TryTakeText(ReadOnlySpan<byte> text, RawField field)
    {
        switch (field)
        {
            case RawField.Stream:
                _stream = text.ToArray();
                return true;
            case RawField.Symbol:
                _symbol = text.ToArray();
                return true;
            case RawField.EventType:
                EventType = Encoding.ASCII.GetString(text);
                return true;
            case RawField.OrderType:
                OrderType = Encoding.ASCII.GetString(text);
                return true;
            default:
                return false;
        }
    }

    private static bool TryTakeLevels(ref Utf8JsonReader reader, List<(double Price, double Size)> levels)
    {
        var isGood = true;
        Span<double> values = stackalloc double[2];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                isGood = false;
                continue;
            }
            var count = 0;
            for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
            {
                if (count >= 2 || reader.TokenType != JsonTokenType.String || !TryTakeNumber(ref reader, out values[count]))
                {
                    reader.Skip();
                    isGood = false;
                }
            }
            isGood &= count == 2 && values[0] > 0;
            levels.Add((values[0], values[1]));
        }
        return isGood;
    }

    private static bool TryTakeNumber(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        var text = reader.ValueSpan;
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? "0"u8 : text[(point + 1)..];
        return !whole.IsEmpty && !fraction.IsEmpty && !whole.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && !fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && Utf8Parser.TryParse(text, out value, out var read) && read == text.Length && double.IsFinite(value);
    }
}
