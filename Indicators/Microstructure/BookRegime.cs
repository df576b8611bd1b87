namespace DolphinLean.Indicators.Microstructure;

/// <summary>The whole market's books at one moment (specs: dolphin, Order book).</summary>
/// <param name="CascadeCount">Assets in a cascade.</param>
/// <param name="Signal">+1 withdrawal stress, −1 calm, 0 neither.</param>
/// <param name="ImbalanceMean">Mean of the assets' imbalances; positive with more bid than offered.</param>
public readonly record struct BookRegime(int CascadeCount, int Signal, double ImbalanceMean)
{
    /// <summary>Withdrawal velocity under which an asset may be in a cascade.</summary>
    public const double CascadeWithdrawal = -0.35;

    /// <summary>Multiple of the usual move above which an asset may be in a cascade.</summary>
    public const double CascadeReturns = 3;

    /// <summary>Median withdrawal velocity under which the market is under stress.</summary>
    public const double StressWithdrawal = -0.15;

    /// <summary>Median size of the imbalance under which the market may be calm.</summary>
    public const double CalmImbalance = 0.2;

    /// <summary>The regime of some assets.</summary>
    /// <param name="cascades">Assets in a cascade.</param>
    /// <param name="withdrawals">Their withdrawal velocities; sorted in place.</param>
    /// <param name="imbalances">Their imbalances; replaced by sizes and sorted in place.</param>
    public static BookRegime Of(int cascades, Span<double> withdrawals, Span<double> imbalances)
    {
        if (withdrawals.IsEmpty)
            return default;
        var sum = 0.0;
        foreach (ref var imbalance in imbalances)
        {
            sum += imbalance;
            imbalance = Math.Abs(imbalance);
        }
        var withdrawal = Median.Of(withdrawals);
        var signal = withdrawal < StressWithdrawal ? 1 : withdrawal >= 0 && Median.Of(imbalances) < CalmImbalance ? -1 : 0;
        return new BookRegime(cascades, signal, sum / imbalances.Length);
    }
}
