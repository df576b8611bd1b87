namespace DolphinLean.Indicators.Microstructure;

/// <summary>Order-book features of one asset over its last samples, half a second apart (specs: dolphin, Order book).</summary>
/// <remarks>Nothing is allocated after construction. Not thread-safe.</remarks>
public sealed class BookWindow
{
    /// <summary>Samples kept: a minute's.</summary>
    public const int Samples = 120;

    private const int ImbalanceSamples = 5;
    private const int Lag = 10;
    private const double MostQuality = 2;

    private readonly BookSample[] _ring = new BookSample[Samples + 1];
    private readonly SlidingMedian _depths = new(Samples);
    private readonly SlidingMedian _moves = new(Samples);
    private int _count;
    private int _last = -1;

    /// <summary>Whether there are samples enough for every feature: eleven.</summary>
    public bool IsReady => _count > Lag;

    /// <summary>Imbalance of the last sample, −1 to 1; positive with more bid than offered.</summary>
    public double Imbalance => Back(0).Imbalance;

    /// <summary>Mean imbalance of the last five samples, −1 to 1; positive with more bid than offered.</summary>
    public double ImbalanceMean { get; private set; }

    /// <summary>Share of the last ten samples whose imbalance has the mean's sign, 0 to 1.</summary>
    public double Persistence { get; private set; }

    /// <summary>Depth over depth ten samples ago, less 1; negative while the book thins.</summary>
    public double WithdrawalVelocity { get; private set; }

    /// <summary>Depth over its median of the last 120 samples, at most 2.</summary>
    public double DepthQuality { get; private set; }

    /// <summary>Whether the book thins fast in a fast market: depth fell by over 35 % and the middle moved over three times its usual, in ten samples.</summary>
    public bool IsCascading { get; private set; }

    /// <summary>Begins anew, after a time without samples.</summary>
    public void Clear()
    {
        _count = 0;
        _depths.Clear();
        _moves.Clear();
    }

    /// <summary>Takes a sample.</summary>
    public void Add(in BookSample sample)
    {
        _last = _last + 1 < _ring.Length ? _last + 1 : 0;
        _ring[_last] = sample;
        _count++;
        _depths.Add(sample.Depth);
        if (!IsReady)
            return;
        ref readonly var before = ref Back(Lag);
        var mean = 0.0;
        for (var back = 0; back < ImbalanceSamples; back++)
            mean += Back(back).Imbalance;
        ImbalanceMean = mean / ImbalanceSamples;
        Persistence = ShareOfSign(Math.Sign(ImbalanceMean));
        WithdrawalVelocity = before.Depth > 0 ? sample.Depth / before.Depth - 1 : 0;
        DepthQuality = _depths.Value is > 0 and var usual ? Math.Min(MostQuality, sample.Depth / usual) : 0;
        var moved = before.Middle > 0 ? Math.Abs(sample.Middle / before.Middle - 1) : 0;
        _moves.Add(moved);
        IsCascading = WithdrawalVelocity < BookRegime.CascadeWithdrawal && moved > BookRegime.CascadeReturns * _moves.Value;
    }

    /// <summary>Probability that a resting order at the touch fills: 1 − exp(−notional that hit the side in the last minute / notional at the touch).</summary>
    /// <param name="direction">+1 rests at the bid, −1 at the ask.</param>
    public double FillProbability(int direction)
    {
        var (now, then) = (Back(0), Back(Math.Min(_count - 1, Samples)));
        var (hit, touch) = direction > 0 ? (now.Sold - then.Sold, now.BidTouch) : (now.Bought - then.Bought, now.AskTouch);
        return touch > 0 ? 1 - Math.Exp(-hit / touch) : 0;
    }

    private ref readonly BookSample Back(int samples)
    {
        var place = _last - samples;
        return ref _ring[place < 0 ? place + _ring.Length : place];
    }

    private double ShareOfSign(int sign)
    {
        var same = 0;
        for (var back = 0; back < Lag; back++)
        {
            if (Math.Sign(Back(back).Imbalance) == sign)
                same++;
        }
        return (double)same / Lag;
    }
}
