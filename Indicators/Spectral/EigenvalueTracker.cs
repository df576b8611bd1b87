namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// Follows the largest eigenvalue of the Pearson correlation matrix of one-bar log returns over several sliding windows
/// (dolphin.md, Eigenvalue features). Feed it one row of prices at a time.
/// </summary>
/// <remarks>
/// A window of w returns spans w + 1 prices. An asset with a missing price (not positive, or not finite) or with w equal returns
/// is left out of that window's matrix; with fewer than two assets the eigenvalue is NaN. The result agrees with a full
/// decomposition of the same window to 1e-9 relative at every row, wherever the run started. <see cref="DenseEigenvalue"/> is the
/// plain twin. Nothing is allocated per row. Not thread-safe.
/// </remarks>
public sealed class EigenvalueTracker
{
    /// <summary>Sums are taken afresh when their possible effect on an eigenvalue exceeds this, relative.</summary>
    private const double SumTolerance = 2e-10;

    /// <summary>Afresh must be this much better than the present sums, or nothing is gained.</summary>
    private const double WorthwhileGain = 4;

    private readonly ReturnHistory _history;
    private readonly int[] _windows;
    private readonly CoMoments[] _moments;
    private readonly LargestEigenvalue[] _solvers;

    /// <summary>Starts with no history.</summary>
    /// <param name="assets">Prices in a row; at least 1.</param>
    /// <param name="windows">Returns in each window; each at least 2.</param>
    public EigenvalueTracker(int assets, ReadOnlySpan<int> windows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(assets, 1);
        ArgumentOutOfRangeException.ThrowIfZero(windows.Length, nameof(windows));
        var longest = 0;
        foreach (var window in windows)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(window, 2, nameof(windows));
            longest = Math.Max(longest, window);
        }
        _windows = windows.ToArray();
        _history = new ReturnHistory(assets, longest);
        _moments = Array.ConvertAll(_windows, window => new CoMoments(_history, window));
        _solvers = Array.ConvertAll(_moments, moments => new LargestEigenvalue(moments));
    }

    /// <summary>Prices in a row.</summary>
    public int Assets => _history.Assets;

    /// <summary>Returns in each window, in the order given.</summary>
    public ReadOnlySpan<int> Windows => _windows;

    /// <summary>Matrix-vector products taken so far, over all windows.</summary>
    public long Products => _solvers.Sum(solver => solver.Products);

    /// <summary>Windows whose power iteration could not be certified and that were decomposed in full, so far.</summary>
    public long Decompositions => _solvers.Sum(solver => solver.Decompositions);

    /// <summary>Appends one row of prices and writes the largest eigenvalue of each window, NaN where undefined.</summary>
    /// <param name="prices">One price per asset.</param>
    /// <param name="eigenvalues">One per window.</param>
    public void Add(ReadOnlySpan<double> prices, Span<double> eigenvalues)
    {
        if (prices.Length != Assets)
            throw new ArgumentException($"A row has {Assets} prices; got {prices.Length}.", nameof(prices));
        if (eigenvalues.Length != _windows.Length)
            throw new ArgumentException($"There are {_windows.Length} windows; got room for {eigenvalues.Length}.", nameof(eigenvalues));
        _history.Add(prices);
        for (var i = 0; i < _windows.Length; i++)
        {
            _moments[i].Slide();
            eigenvalues[i] = _history.Row >= _windows[i] ? Solve(_moments[i], _solvers[i]) : double.NaN;
        }
    }

    private static double Solve(CoMoments moments, LargestEigenvalue solver)
    {
        moments.Prepare();
        if (moments.Included < 2)
            return double.NaN;
        var lambda = solver.Solve();
        var bound = moments.ErrorBound(lambda);
        if (bound <= SumTolerance || bound <= WorthwhileGain * moments.FreshErrorBound(lambda))
            return lambda;
        moments.Resync();
        return solver.Solve();
    }
}
