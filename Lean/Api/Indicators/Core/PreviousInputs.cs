namespace QuantConnect.Indicators;

/// <summary>The last input of each symbol. Most indicators see one symbol, which needs no table.</summary>
internal struct PreviousInputs
{
    private SecurityIdentifier? _id;
    private DateTime _endTime;
    private object? _input;
    private Dictionary<SecurityIdentifier, (DateTime EndTime, object? Input)>? _others;

    /// <summary>Whether an input is new: neither older than the symbol's last nor the very same object.</summary>
    public bool IsNew(SecurityIdentifier id, DateTime endTime, object? input)
    {
        if (!Switch(id)) return true;
        return endTime >= _endTime && (input is null || !ReferenceEquals(input, _input));
    }

    /// <summary>Whether the input that came last of all is this symbol's of this time.</summary>
    public readonly bool IsLast(SecurityIdentifier id, DateTime endTime) => _id is not null && _id.Equals(id) && _endTime == endTime;

    /// <summary>Keeps the symbol's last input. Call after <see cref="IsNew"/>.</summary>
    /// <param name="id">The symbol.</param>
    /// <param name="endTime">When the input became known.</param>
    /// <param name="input">The input, or null if there is no object of it that could come again.</param>
    public void Keep(SecurityIdentifier id, DateTime endTime, object? input)
    {
        // Looking costs less than writing a reference, and these are nearly always the ones before.
        if (!ReferenceEquals(_id, id)) _id = id;
        _endTime = endTime;
        if (!ReferenceEquals(_input, input)) _input = input;
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => this = default;

    /// <summary>Makes the symbol the current one; false if it has no last input.</summary>
    private bool Switch(SecurityIdentifier id)
    {
        if (_id is null) return false;
        if (ReferenceEquals(_id, id) || _id.Equals(id)) return true;
        _others ??= [];
        _others[_id] = (_endTime, _input);
        if (!_others.Remove(id, out var last)) return false;
        Keep(id, last.EndTime, last.Input);
        return true;
    }
}
