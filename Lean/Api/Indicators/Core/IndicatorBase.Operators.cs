namespace QuantConnect.Indicators;

// A missing indicator is neither above, below nor equal to a number; it differs from all of them.
public abstract partial class IndicatorBase
{
    /// <summary>The current value.</summary>
    public static implicit operator decimal(IndicatorBase instance) => instance.CurrentValue;

    /// <summary>Compares the current values; those of late averages are worked out only where an estimate leaves doubt.</summary>
    public static bool operator >(IndicatorBase left, IndicatorBase right) => Estimate.Compare(left, right) > 0;

    public static bool operator <(IndicatorBase left, IndicatorBase right) => Estimate.Compare(left, right) < 0;
    public static bool operator >=(IndicatorBase left, IndicatorBase right) => Estimate.Compare(left, right) >= 0;
    public static bool operator <=(IndicatorBase left, IndicatorBase right) => Estimate.Compare(left, right) <= 0;

    public static bool operator >(IndicatorBase left, decimal right) => Estimate.Compare(left, right) > 0;
    public static bool operator >(decimal left, IndicatorBase right) => Estimate.Compare(right, left) < 0;
    public static bool operator <(IndicatorBase left, decimal right) => Estimate.Compare(left, right) < 0;
    public static bool operator <(decimal left, IndicatorBase right) => Estimate.Compare(right, left) > 0;
    public static bool operator >=(IndicatorBase left, decimal right) => Estimate.Compare(left, right) >= 0;
    public static bool operator >=(decimal left, IndicatorBase right) => Estimate.Compare(right, left) <= 0;
    public static bool operator <=(IndicatorBase left, decimal right) => Estimate.Compare(left, right) <= 0;
    public static bool operator <=(decimal left, IndicatorBase right) => Estimate.Compare(right, left) >= 0;

    public static bool operator >(IndicatorBase? left, double right) => left is not null && left.CurrentValue > (decimal)right;
    public static bool operator >(double left, IndicatorBase? right) => right is not null && (decimal)left > right.CurrentValue;
    public static bool operator <(IndicatorBase? left, double right) => left is not null && left.CurrentValue < (decimal)right;
    public static bool operator <(double left, IndicatorBase? right) => right is not null && (decimal)left < right.CurrentValue;
    public static bool operator >=(IndicatorBase? left, double right) => left is not null && left.CurrentValue >= (decimal)right;
    public static bool operator >=(double left, IndicatorBase? right) => right is not null && (decimal)left >= right.CurrentValue;
    public static bool operator <=(IndicatorBase? left, double right) => left is not null && left.CurrentValue <= (decimal)right;
    public static bool operator <=(double left, IndicatorBase? right) => right is not null && (decimal)left <= right.CurrentValue;
    public static bool operator ==(IndicatorBase? left, double right) => left is not null && left.CurrentValue == (decimal)right;
    public static bool operator ==(double left, IndicatorBase? right) => right is not null && (decimal)left == right.CurrentValue;
    public static bool operator !=(IndicatorBase? left, double right) => left is null || left.CurrentValue != (decimal)right;
    public static bool operator !=(double left, IndicatorBase? right) => right is null || (decimal)left != right.CurrentValue;

    public static bool operator >(IndicatorBase? left, float right) => left is not null && left.CurrentValue > (decimal)right;
    public static bool operator >(float left, IndicatorBase? right) => right is not null && (decimal)left > right.CurrentValue;
    public static bool operator <(IndicatorBase? left, float right) => left is not null && left.CurrentValue < (decimal)right;
    public static bool operator <(float left, IndicatorBase? right) => right is not null && (decimal)left < right.CurrentValue;
    public static bool operator >=(IndicatorBase? left, float right) => left is not null && left.CurrentValue >= (decimal)right;
    public static bool operator >=(float left, IndicatorBase? right) => right is not null && (decimal)left >= right.CurrentValue;
    public static bool operator <=(IndicatorBase? left, float right) => left is not null && left.CurrentValue <= (decimal)right;
    public static bool operator <=(float left, IndicatorBase? right) => right is not null && (decimal)left <= right.CurrentValue;
    public static bool operator ==(IndicatorBase? left, float right) => left is not null && left.CurrentValue == (decimal)right;
    public static bool operator ==(float left, IndicatorBase? right) => right is not null && (decimal)left == right.CurrentValue;
    public static bool operator !=(IndicatorBase? left, float right) => left is null || left.CurrentValue != (decimal)right;
    public static bool operator !=(float left, IndicatorBase? right) => right is null || (decimal)left != right.CurrentValue;

    public static bool operator >(IndicatorBase? left, int right) => left is not null && left.CurrentValue > right;
    public static bool operator >(int left, IndicatorBase? right) => right is not null && left > right.CurrentValue;
    public static bool operator <(IndicatorBase? left, int right) => left is not null && left.CurrentValue < right;
    public static bool operator <(int left, IndicatorBase? right) => right is not null && left < right.CurrentValue;
    public static bool operator >=(IndicatorBase? left, int right) => left is not null && left.CurrentValue >= right;
    public static bool operator >=(int left, IndicatorBase? right) => right is not null && left >= right.CurrentValue;
    public static bool operator <=(IndicatorBase? left, int right) => left is not null && left.CurrentValue <= right;
    public static bool operator <=(int left, IndicatorBase? right) => right is not null && left <= right.CurrentValue;
    public static bool operator ==(IndicatorBase? left, int right) => left is not null && left.CurrentValue == right;
    public static bool operator ==(int left, IndicatorBase? right) => right is not null && left == right.CurrentValue;
    public static bool operator !=(IndicatorBase? left, int right) => left is null || left.CurrentValue != right;
    public static bool operator !=(int left, IndicatorBase? right) => right is null || left != right.CurrentValue;

    public static bool operator >(IndicatorBase? left, long right) => left is not null && left.CurrentValue > right;
    public static bool operator >(long left, IndicatorBase? right) => right is not null && left > right.CurrentValue;
    public static bool operator <(IndicatorBase? left, long right) => left is not null && left.CurrentValue < right;
    public static bool operator <(long left, IndicatorBase? right) => right is not null && left < right.CurrentValue;
    public static bool operator >=(IndicatorBase? left, long right) => left is not null && left.CurrentValue >= right;
    public static bool operator >=(long left, IndicatorBase? right) => right is not null && left >= right.CurrentValue;
    public static bool operator <=(IndicatorBase? left, long right) => left is not null && left.CurrentValue <= right;
    public static bool operator <=(long left, IndicatorBase? right) => right is not null && left <= right.CurrentValue;
    public static bool operator ==(IndicatorBase? left, long right) => left is not null && left.CurrentValue == right;
    public static bool operator ==(long left, IndicatorBase? right) => right is not null && left == right.CurrentValue;
    public static bool operator !=(IndicatorBase? left, long right) => left is null || left.CurrentValue != right;
    public static bool operator !=(long left, IndicatorBase? right) => right is null || left != right.CurrentValue;
}
