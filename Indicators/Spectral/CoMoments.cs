using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// Sums of products of the returns in one sliding window, and the correlation matrix that they imply, kept as
/// scale · (sums − means) · scale rather than as numbers.
/// </summary>
/// <remarks>
/// Sliding sums lose digits when a large return leaves and small ones stay. Each asset therefore remembers the peak P of its own
/// sum of squares since it was last summed afresh. A slide rounds an entry twice, each time by at most u·√(PᵢPⱼ) (Cauchy–Schwarz),
/// so after k slides an entry of the centred matrix is off by at most c·√(PᵢPⱼ) with c = 3(2k + w)u, and the eigenvalue by
/// c·(Σ eᵢ/λ + max eᵢ) relative, where eᵢ = Pᵢ / (centred sum of squares). <see cref="ErrorBound"/> is that number. An asset with
/// eᵢ above 16 is summed afresh at once, about its present mean.
/// </remarks>
internal sealed partial class CoMoments
{
    private const int Lanes = AlignedBuffer.Lanes;
    private const double UnitRoundoff = 1.0 / (1L << 53);
    private const double WorstPeakRatio = 16;

    private readonly ReturnHistory _history;
    private readonly int _window;
    private readonly int _size;
    private readonly double _perWindow;
    // Blocks below the diagonal are not kept up.
    private readonly AlignedBuffer _products;
    private readonly AlignedBuffer _squares;
    private readonly AlignedBuffer _sums;
    private readonly AlignedBuffer _shifts;
    private readonly AlignedBuffer _peaks;
    private readonly AlignedBuffer _scales;
    private readonly AlignedBuffer _lengths;
    private readonly AlignedBuffer _entering;
    private readonly AlignedBuffer _leaving;
    private readonly AlignedBuffer _arrived;
    private long _slides;
    private double _peakRatioSum;
    private double _peakRatioMax;

    public CoMoments(ReturnHistory history, int window)
    {
        _history = history;
        _window = window;
        _size = history.Stride;
        _perWindow = 1.0 / window;
        _products = new AlignedBuffer(_size * _size);
        _squares = new AlignedBuffer(_size);
        _sums = new AlignedBuffer(_size);
        _shifts = new AlignedBuffer(_size);
        _peaks = new AlignedBuffer(_size);
        _scales = new AlignedBuffer(_size);
        _lengths = new AlignedBuffer(_size);
        _arrived = new AlignedBuffer(_size);
        _entering = new AlignedBuffer(_size);
        _leaving = new AlignedBuffer(_size);
    }

    /// <summary>Length of the vectors that <see cref="Multiply"/> takes: the assets, rounded up to whole vectors.</summary>
    public int Size => _size;

    /// <summary>Assets that are complete and moving in the whole window.</summary>
    public int Included { get; private set; }

    /// <summary>
    /// Upper bound of the second eigenvalue, grown from row to row; infinite until <see cref="LowerSecondBound"/> gives it a start.
    /// </summary>
    /// <remarks>
    /// A slide adds the entering row, takes the leaving one away and moves the mean: with deviations from the old mean,
    /// M' = M + xxᵀ − yyᵀ − (x − y)(x − y)ᵀ/w. Only the first term can raise an eigenvalue, by at most |S'x|² (Weyl), and
    /// changing the scales from S to S' multiplies it by at most max (S'/S)² (Ostrowski).
    /// </remarks>
    public double SecondBound { get; private set; } = double.PositiveInfinity;

    /// <summary>Tells of a smaller bound of the present matrix's second eigenvalue.</summary>
    public void LowerSecondBound(double bound) => SecondBound = Math.Min(SecondBound, bound);

    /// <summary>Moves the window to the newest row of the history.</summary>
    public void Slide()
    {
        var entering = _history.At(_history.Row);
        var leaving = _history.At(_history.Row - _window);
        var plus = _entering.Span;
        var minus = _leaving.Span;
        var shifts = _shifts.Span;
        var sums = _sums.Span;
        var squares = _squares.Span;
        var peaks = _peaks.Span;
        var perWindow = Vector512.Create(_perWindow);
        for (var i = 0; i < _size; i += Lanes)
        {
            var shift = Load(shifts, i);
            var (x, y) = (Load(entering, i) - shift, Load(leaving, i) - shift);
            x.StoreUnsafe(ref First(plus), (nuint)i);
            y.StoreUnsafe(ref First(minus), (nuint)i);
            var sum = Load(sums, i);
            (x - sum * perWindow).StoreUnsafe(ref First(_arrived.Span), (nuint)i);
            (sum + x - y).StoreUnsafe(ref First(sums), (nuint)i);
            var peak = Vector512.FusedMultiplyAdd(x, x, Load(squares, i));
            Vector512.Max(peak, Load(peaks, i)).StoreUnsafe(ref First(peaks), (nuint)i);
            Vector512.FusedMultiplyAdd(-y, y, peak).StoreUnsafe(ref First(squares), (nuint)i);
        }
        UpperKernels.RankTwoUpdate(_products.Span, _size, plus, minus);
        _slides++;
    }

    /// <summary>Finds who is in the window and the scale of each; sums afresh the assets whose digits have worn off.</summary>
    public void Prepare()
    {
        ScaleAssets();
        if (_peakRatioMax <= WorstPeakRatio)
            return;
        SumWornAssets();
        ScaleAssets();
        SecondBound = double.PositiveInfinity;
    }

    /// <summary>Sums every asset afresh.</summary>
    public void Resync()
    {
        for (var asset = 0; asset < _history.Assets; asset++)
            SumAfresh(asset);
        _slides = 0;
        ScaleAssets();
    }

    /// <summary>Largest possible relative error of an eigenvalue of size <paramref name="lambda"/> from rounded sums.</summary>
    public double ErrorBound(double lambda) => RoundingBound(_slides, _peakRatioSum / lambda + _peakRatioMax);

    /// <summary>What <see cref="ErrorBound"/> would be right after <see cref="Resync"/>.</summary>
    public double FreshErrorBound(double lambda) => RoundingBound(0, Included / lambda + 1);

    private double RoundingBound(long slides, double amplification) =>
        3 * (2 * slides + _window) * UnitRoundoff * amplification;

    private void ScaleAssets()
    {
        var missing = _history.LastMissing;
        var change = _history.LastChange;
        var completeSince = Vector512.Create((double)(_history.Row - _window));
        var changedSince = Vector512.Create((double)(_history.Row - _window + 2));
        var perWindow = Vector512.Create(_perWindow);
        var (ratioSum, ratioMax, included) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var (growth, arrival) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (var i = 0; i < _size; i += Lanes)
        {
            var inside = Vector512.LessThanOrEqual(Load(missing, i), completeSince)
                & Vector512.GreaterThanOrEqual(Load(change, i), changedSince);
            var sum = Load(_sums.Span, i);
            var centred = Load(_squares.Span, i) - sum * sum * perWindow;
            var length = Vector512.Sqrt(centred);
            var scale = Vector512<double>.One / length;
            var ratio = Load(_peaks.Span, i) * scale * scale;
            // Digits may have worn off so far that the centred sum is not even positive.
            ratio = Vector512.ConditionalSelect(
                Vector512.GreaterThan(centred, Vector512<double>.Zero), ratio, Vector512.Create(double.PositiveInfinity));
            ratio = Vector512.ConditionalSelect(inside, ratio, Vector512<double>.Zero);
            scale = Vector512.ConditionalSelect(inside, scale, Vector512<double>.Zero);
            // An asset that was left out has no length yet: its growth is unbounded.
            growth = Vector512.Max(growth, scale * Load(_lengths.Span, i));
            Vector512.ConditionalSelect(inside, length, Vector512.Create(double.PositiveInfinity)).StoreUnsafe(ref First(_lengths.Span), (nuint)i);
            var arrived = Vector512.ConditionalSelect(inside, scale * Load(_arrived.Span, i), Vector512<double>.Zero);
            arrival = Vector512.FusedMultiplyAdd(arrived, arrived, arrival);
            scale.StoreUnsafe(ref First(_scales.Span), (nuint)i);
            ratioSum += ratio;
            ratioMax = Vector512.Max(ratioMax, ratio);
            included += Vector512.ConditionalSelect(inside, Vector512<double>.One, Vector512<double>.Zero);
        }
        Included = (int)Vector512.Sum(included);
        _peakRatioSum = Vector512.Sum(ratioSum);
        _peakRatioMax = Largest(ratioMax);
        var stretch = Largest(growth);
        SecondBound = stretch * stretch * SecondBound + Vector512.Sum(arrival);
        if (double.IsNaN(SecondBound))
            SecondBound = double.PositiveInfinity;
    }

    private static Vector512<double> Load(ReadOnlySpan<double> values, int at) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);

    private static ref double First(Span<double> values) => ref MemoryMarshal.GetReference(values);

    private static double Largest(Vector512<double> values)
    {
        var largest = values[0];
        for (var lane = 1; lane < Lanes; lane++)
            largest = Math.Max(largest, values[lane]);
        return largest;
    }
}
