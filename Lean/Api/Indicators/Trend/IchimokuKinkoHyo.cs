using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Ichimoku's lines, all middles between highest high and lowest low, two of them moved forward. The value is the close.</summary>
public class IchimokuKinkoHyo : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Ichimoku's lines.</summary>
    /// <param name="name">Name.</param>
    /// <param name="tenkanPeriod">Period of the conversion line.</param>
    /// <param name="kijunPeriod">Period of the base line.</param>
    /// <param name="senkouAPeriod">Not used; the first leading line is made of the two lines above.</param>
    /// <param name="senkouBPeriod">Period of the second leading line.</param>
    /// <param name="senkouADelayPeriod">How far the first leading line is moved forward; the lagging line is the close of as many bars ago.</param>
    /// <param name="senkouBDelayPeriod">How far the second leading line is moved forward.</param>
    public IchimokuKinkoHyo(
        string name, int tenkanPeriod = 9, int kijunPeriod = 26, int senkouAPeriod = 26, int senkouBPeriod = 52, int senkouADelayPeriod = 26,
        int senkouBDelayPeriod = 26)
        : base(name)
    {
        WarmUpPeriod = Math.Max(Math.Max(tenkanPeriod, kijunPeriod) + senkouADelayPeriod, senkouBPeriod + senkouBDelayPeriod);
        TenkanMaximum = new Maximum(name + "_TenkanMax", tenkanPeriod);
        TenkanMinimum = new Minimum(name + "_TenkanMin", tenkanPeriod);
        KijunMaximum = new Maximum(name + "_KijunMax", kijunPeriod);
        KijunMinimum = new Minimum(name + "_KijunMin", kijunPeriod);
        SenkouBMaximum = new Maximum(name + "_SenkouBMaximum", senkouBPeriod);
        SenkouBMinimum = new Minimum(name + "_SenkouBMinimum", senkouBPeriod);
        DelayedMaximumSenkouB = new Delay(name + "DelayedMax", senkouBDelayPeriod).Of(SenkouBMaximum);
        DelayedMinimumSenkouB = new Delay(name + "DelayedMin", senkouBDelayPeriod).Of(SenkouBMinimum);
        Tenkan = TenkanMaximum.Plus(TenkanMinimum).Over(2m);
        DelayedTenkanSenkouA = new Delay(name + "DelayedTenkan", senkouADelayPeriod).Of(Tenkan);
        Kijun = KijunMaximum.Plus(KijunMinimum).Over(2m);
        DelayedKijunSenkouA = new Delay(name + "DelayedKijun", senkouADelayPeriod).Of(Kijun);
        SenkouA = DelayedTenkanSenkouA.Plus(DelayedKijunSenkouA).Over(2m);
        SenkouB = DelayedMaximumSenkouB.Plus(DelayedMinimumSenkouB).Over(2m);
        Chikou = new Delay(name + "_Chikou", senkouADelayPeriod);
    }

    /// <inheritdoc cref="IchimokuKinkoHyo(string, int, int, int, int, int, int)"/>
    public IchimokuKinkoHyo(
        int tenkanPeriod = 9, int kijunPeriod = 26, int senkouAPeriod = 26, int senkouBPeriod = 52, int senkouADelayPeriod = 26,
        int senkouBDelayPeriod = 26)
        : this(
            $"ICHIMOKU({tenkanPeriod},{kijunPeriod},{senkouAPeriod},{senkouBPeriod},{senkouADelayPeriod},{senkouBDelayPeriod})",
            tenkanPeriod, kijunPeriod, senkouAPeriod, senkouBPeriod, senkouADelayPeriod, senkouBDelayPeriod)
    {
    }

    /// <summary>Conversion line.</summary>
    public IndicatorBase<IndicatorDataPoint> Tenkan { get; }

    /// <summary>Base line.</summary>
    public IndicatorBase<IndicatorDataPoint> Kijun { get; }

    /// <summary>First leading line: the middle of conversion and base line.</summary>
    public IndicatorBase<IndicatorDataPoint> SenkouA { get; }

    /// <summary>Second leading line.</summary>
    public IndicatorBase<IndicatorDataPoint> SenkouB { get; }

    /// <summary>Lagging line.</summary>
    public IndicatorBase<IndicatorDataPoint> Chikou { get; }

    /// <summary>Highest high of the conversion line.</summary>
    public IndicatorBase<IndicatorDataPoint> TenkanMaximum { get; }

    /// <summary>Lowest low of the conversion line.</summary>
    public IndicatorBase<IndicatorDataPoint> TenkanMinimum { get; }

    /// <summary>Highest high of the base line.</summary>
    public IndicatorBase<IndicatorDataPoint> KijunMaximum { get; }

    /// <summary>Lowest low of the base line.</summary>
    public IndicatorBase<IndicatorDataPoint> KijunMinimum { get; }

    /// <summary>Highest high of the second leading line.</summary>
    public IndicatorBase<IndicatorDataPoint> SenkouBMaximum { get; }

    /// <summary>Lowest low of the second leading line.</summary>
    public IndicatorBase<IndicatorDataPoint> SenkouBMinimum { get; }

    /// <summary>The conversion line of the delay ago.</summary>
    public WindowIndicator<IndicatorDataPoint> DelayedTenkanSenkouA { get; }

    /// <summary>The base line of the delay ago.</summary>
    public WindowIndicator<IndicatorDataPoint> DelayedKijunSenkouA { get; }

    /// <summary>The second leading line's highest high of the delay ago.</summary>
    public WindowIndicator<IndicatorDataPoint> DelayedMaximumSenkouB { get; }

    /// <summary>The second leading line's lowest low of the delay ago.</summary>
    public WindowIndicator<IndicatorDataPoint> DelayedMinimumSenkouB { get; }

    /// <inheritdoc/>
    public override bool IsReady => Tenkan.IsReady && Kijun.IsReady && SenkouA.IsReady && SenkouB.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        Tenkan.Reset();
        Kijun.Reset();
        SenkouA.Reset();
        SenkouBMaximum.Reset();
        SenkouBMinimum.Reset();
        SenkouB.Reset();
        Chikou.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        TenkanMaximum.UpdateValue(input.EndTime, input.High);
        TenkanMinimum.UpdateValue(input.EndTime, input.Low);
        KijunMaximum.UpdateValue(input.EndTime, input.High);
        KijunMinimum.UpdateValue(input.EndTime, input.Low);
        SenkouBMaximum.UpdateValue(input.EndTime, input.High);
        SenkouBMinimum.UpdateValue(input.EndTime, input.Low);
        Chikou.UpdateValue(input.EndTime, input.Close);
        return input.Close;
    }
}
