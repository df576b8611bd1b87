using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>The input's value where a filter lets it pass, else the last one that passed, 0 if none did.</summary>
public class FilteredIdentity : IndicatorBase<IBaseData>
{
    private readonly Func<IBaseData, bool> _filter;
    private IBaseData? _last;

    /// <summary>A filter.</summary>
    /// <param name="name">Name.</param>
    /// <param name="filter">Says whether a point passes; all do if null.</param>
    public FilteredIdentity(string name, Func<IBaseData, bool>? filter)
        : base(name)
    {
        _filter = filter ?? (_ => true);
    }

    /// <summary>A filter.</summary>
    public FilteredIdentity(Func<IBaseData, bool>? filter)
        : this(string.Empty, filter)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > 0 && CurrentValue > 0;

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseData input)
    {
        if (_filter(input)) _last = input;
        return _last?.Value ?? 0m;
    }
}
