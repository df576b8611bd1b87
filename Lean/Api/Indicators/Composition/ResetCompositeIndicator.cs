namespace QuantConnect.Indicators;

/// <summary>A composite indicator with more to reset than its two sides.</summary>
public class ResetCompositeIndicator : CompositeIndicator
{
    private readonly Action _extraResetAction;

    /// <summary>A composite indicator.</summary>
    public ResetCompositeIndicator(IndicatorBase left, IndicatorBase right, IndicatorComposer composer, Action extraResetAction)
        : this($"RESET_COMPOSE({left.Name},{right.Name})", left, right, composer, extraResetAction)
    {
    }

    /// <summary>A composite indicator.</summary>
    /// <param name="name">Name.</param>
    /// <param name="left">The first indicator.</param>
    /// <param name="right">The second indicator.</param>
    /// <param name="composer">Makes one value of two.</param>
    /// <param name="extraResetAction">Called last on a reset.</param>
    public ResetCompositeIndicator(
        string name, IndicatorBase left, IndicatorBase right, IndicatorComposer composer, Action extraResetAction)
        : base(name, left, right, composer)
    {
        _extraResetAction = extraResetAction;
    }

    internal ResetCompositeIndicator(IndicatorBase left, IndicatorBase right, CompositeKind kind, Action extraResetAction)
        : base($"RESET_COMPOSE({left.Name},{right.Name})", left, right, kind)
    {
        _extraResetAction = extraResetAction;
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _extraResetAction();
    }
}
