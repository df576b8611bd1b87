namespace QuantConnect.Indicators;

/// <summary>An indicator made of two. It has a new value once both of them have one; a constant side needs none.</summary>
public class CompositeIndicator : IndicatorBase<IndicatorDataPoint>
{
    private readonly IndicatorComposer? _composer;
    private readonly CompositeKind _kind;
    private readonly Side _leftSide;
    private readonly Side _rightSide;

    /// <summary>An indicator made of two.</summary>
    public CompositeIndicator(string? name, IndicatorBase left, IndicatorBase right, IndicatorComposer composer)
        : this(name, left, right, CompositeKind.Function)
    {
        _composer = composer;
    }

    /// <summary>An indicator made of two.</summary>
    public CompositeIndicator(IndicatorBase left, IndicatorBase right, IndicatorComposer composer)
        : this(null, left, right, composer)
    {
    }

    internal CompositeIndicator(string? name, IndicatorBase left, IndicatorBase right, CompositeKind kind)
        : base(name ?? $"COMPOSE({left.Name},{right.Name})")
    {
        _kind = kind;
        Left = left;
        Right = right;
        _leftSide = new Side(this, IsConstant(left));
        _rightSide = new Side(this, IsConstant(right));
        _leftSide.Other = _rightSide;
        _rightSide.Other = _leftSide;
        left.Listen(_leftSide);
        right.Listen(_rightSide);
    }

    /// <summary>Makes one value of two.</summary>
    public delegate IndicatorResult IndicatorComposer(IndicatorBase left, IndicatorBase right);

    /// <summary>The first indicator.</summary>
    public IndicatorBase Left { get; private set; }

    /// <summary>The second indicator.</summary>
    public IndicatorBase Right { get; private set; }

    /// <inheritdoc/>
    public override bool IsReady => Left.IsReady && Right.IsReady;

    /// <inheritdoc/>
    public override void Reset()
    {
        Left.Reset();
        Right.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override IndicatorResult ValidateAndComputeNextValue(IndicatorDataPoint input)
    {
        var status = Compose(out var value);
        return new IndicatorResult(value, status);
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input)
    {
        Compose(out var value);
        return value;
    }

    /// <inheritdoc/>
    internal override IndicatorStatus Advance(DateTime endTime, decimal value, out decimal next) => Compose(out next);

    private static bool IsConstant(IndicatorBase indicator) =>
        indicator.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ConstantIndicator<>);

    private IndicatorStatus Compose(out decimal value)
    {
        if (_composer is not null)
        {
            var result = _composer(Left, Right);
            value = result.Value;
            return result.Status;
        }
        var left = Left.CurrentValue;
        var right = Right.CurrentValue;
        if (_kind == CompositeKind.Quotient && right == 0m)
        {
            value = 0m;
            return IndicatorStatus.MathError;
        }
        value = _kind switch
        {
            CompositeKind.Sum => left + right,
            CompositeKind.Difference => left - right,
            CompositeKind.Product => left * right,
            _ => left / right,
        };
        return IndicatorStatus.Success;
    }

    private void UpdateAt(DateTime time)
    {
        if (Right.CurrentTime > time) time = Right.CurrentTime;
        if (Left.CurrentTime > time) time = Left.CurrentTime;
        UpdateValue(time, 0m);
    }

    /// <summary>One of the two: whether it has a value that was not used yet.</summary>
    private sealed class Side(CompositeIndicator composite, bool isConstant) : IUpdateListener
    {
        private bool _hasNew;

        public Side Other { get; set; } = null!;

        public void OnUpdated(ref PointSlot point)
        {
            _hasNew = true;
            if (!Other._hasNew && !Other.IsConstant) return;
            composite.UpdateAt(point.Time);
            _hasNew = false;
            Other._hasNew = false;
        }

        private bool IsConstant => isConstant;
    }
}
