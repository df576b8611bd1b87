namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// Largest eigenvalue of a correlation matrix to 1e-12 relative, certified. Lanczos steps from the last eigenvector; where their
/// certificate does not come in a few steps, a decomposition that needs no starting vector.
/// </summary>
/// <remarks>
/// For the unit Ritz vector v let θ = vᵀCv and ρ = |Cv − θv|. C is positive semidefinite with trace m, so λ₂ ≤ m − θ, also
/// λ₂ ≤ √(‖C‖² − θ²) (Frobenius), and a bound of the row before can be grown to this row. When θ exceeds a bound β, Temple's
/// inequality gives λ₁ ≤ θ + ρ²/(θ − β), and Schwarz's quotient gives λ₁ ≥ θ + ρ²/θ. The answer is the middle of the two,
/// wherever v came from. A product with C divides ρ² by about (4θ/λ₂)² in Lanczos steps, by (θ/λ₂)² in power steps.
/// </remarks>
internal sealed class LargestEigenvalue
{
    // Velocities are differences of eigenvalues, and bets follow them: a hundred times more moves trades in their ninth digit.
    private const double Tolerance = 1e-12;
    private const int MaxSteps = 10;

    // Where one row after the other had to be decomposed, steps are in vain: a few keep the vector near, and all are tried now and then.
    private const int FewSteps = 3;
    private const int VainRows = 2;
    private const int TriedAgainAfter = 16;

    private readonly CoMoments _moments;
    private readonly Tridiagonal _decomposition;
    private readonly LanczosBasis _basis;
    private readonly AlignedBuffer _vector;
    private int _decomposedInRow;

    public LargestEigenvalue(CoMoments moments)
    {
        _moments = moments;
        _decomposition = new Tridiagonal(moments.Size);
        _basis = new LanczosBasis(moments, MaxSteps);
        _vector = new AlignedBuffer(moments.Size);
        Restart();
    }

    /// <summary>Matrix-vector products so far.</summary>
    public long Products { get; private set; }

    /// <summary>Full decompositions so far.</summary>
    public long Decompositions { get; private set; }

    /// <summary>The largest eigenvalue of the matrix as it stands; at least two assets are included.</summary>
    public double Solve()
    {
        var trace = (double)_moments.Included;
        var hasNorm = false;
        if (!_basis.Begin(_vector.Span))
        {
            Restart();
            _basis.Begin(_vector.Span);
        }
        var steps = _decomposedInRow <= VainRows || _decomposedInRow % TriedAgainAfter == 0 ? MaxSteps : FewSteps;
        while (_basis.Steps < steps)
        {
            Products++;
            _basis.Extend();
            if (!_basis.FindRitzPair())
                continue;
            var (theta, residual) = (_basis.RitzValue, _basis.ResidualSquared);
            _moments.LowerSecondBound(Math.Max(0, trace - theta));
            if (!hasNorm && _basis.Steps >= 2 && _moments.SecondBound > theta / 2)
            {
                hasNorm = true;
                _moments.LowerSecondBound(Math.Sqrt(Math.Max(0, _moments.SquaredNorm() - theta * theta)));
            }
            var second = _moments.SecondBound;
            var gap = theta - second;
            if (gap > 0 && residual * second <= 2 * Tolerance * theta * theta * gap)
            {
                _basis.WriteNextStart(_vector.Span);
                _decomposedInRow = 0;
                return theta + (residual / theta + residual / gap) / 2;
            }
            if (gap <= 0 && _basis.Steps > 5)
                break;
        }
        var lower = _basis.LowerBound * (1 - Tolerance);
        _basis.WriteNextStart(_vector.Span);
        return Decompose(Math.Max(lower, 0), trace * (1 + Tolerance));
    }

    private double Decompose(double lower, double upper)
    {
        Decompositions++;
        _decomposedInRow++;
        for (var asset = 0; asset < _moments.Size; asset++)
            _moments.CorrelationRow(asset, _decomposition.Row(asset));
        return _decomposition.LargestEigenvalue(lower, upper);
    }

    /// <summary>A start that is orthogonal to no pattern of equal or opposite assets.</summary>
    private void Restart()
    {
        var vector = _vector.Span;
        for (var i = 0; i < vector.Length; i++)
            vector[i] = 1 + i % 7 / 16.0;
    }
}
