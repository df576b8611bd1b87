namespace DolphinLean.Binance.Messages;

/// <summary>Counts what the exchange sent and we did not know: it may have changed its protocol, and nothing else would tell.</summary>
internal sealed class MessageTally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>How often each unknown field, word or event came, by name.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    public void CountField(string type, string field) => Count($"field {type}.{field}");

    public void CountWord(string type, string word) => Count($"word {type} {word}");

    public void CountEvent(string name) => Count($"event {name}");

    /// <summary>Counts a message that could not be read at all.</summary>
    public void CountMalformed(string what) => Count($"malformed {what}");

    private void Count(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;
}
