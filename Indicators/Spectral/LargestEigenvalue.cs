namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// Largest eigenvalue of a correlation matrix to 1e-13 relative, certified. Power iteration from the last eigenvector; where its
/// certificate does not come in a few steps, a decomposition that needs no starting vector.
/// </summary>
/// <remarks>
/// For a unit vector v let θ = vᵀCv and ρ = |Cv − θv|. C is positive semidefinite with trace m, so λ₂ ≤ m − θ, and also
/// λ₂ ≤ √(‖C‖² − θ²) (Frobenius). When θ exceeds that bound β, Temple's inequality gives λ₁ ≤ θ + ρ²/(θ − β), and Schwarz's
/// quotient gives λ₁ ≥ θ + ρ²/θ. The answer is the middle of the two, wherever v came from.
/// </remarks>
internal sealed class LargestEigenvalue
{
    private const double Tolerance = 1e-13;
    private const int MaxSteps = 12;

    private readonly CoMoments _moments;
    private readonly Tridiagonal _decomposition;
    private readonly AlignedBuffer _vector;
    private readonly AlignedBuffer _image;
    private readonly AlignedBuffer _scratch;

    public LargestEigenvalue(CoMoments moments)
    {
        _moments = moments;
        _decomposition = new Tridiagonal(moments.Size);
        _vector = new AlignedBuffer(moments.Size);
        _image = new AlignedBuffer(moments.Size);
        _scratch = new AlignedBuffer(moments.Size);
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
        var vector = _vector.Span;
        var image = _image.Span;
        var (theta, squaredNorm) = (0.0, double.NaN);
        SymmetricKernels.Normalize(vector);
        for (var step = 1; step <= MaxSteps; step++)
        {
            _moments.Multiply(vector, image, _scratch.Span);
            Products++;
            theta = SymmetricKernels.Dot(vector, image);
            var residual = SymmetricKernels.ResidualSquared(image, theta, vector);
            image.CopyTo(vector);
            if (!SymmetricKernels.Normalize(vector))
            {
                Restart();
                break;
            }
            var second = Math.Max(0, trace - theta);
            if (!double.IsNaN(squaredNorm))
                second = Math.Min(second, Math.Sqrt(Math.Max(0, squaredNorm - theta * theta)));
            var gap = theta - second;
            if (gap > 0 && residual * second <= 2 * Tolerance * theta * theta * gap)
                return theta + (residual / theta + residual / gap) / 2;
            if (step == 3 && gap < theta / 4)
                squaredNorm = SquaredNorm();
            if (step > 5 && gap <= 0)
                break;
        }
        return Decompose(Math.Max(theta * (1 - Tolerance), 0), trace * (1 + Tolerance));
    }

    private double Decompose(double lower, double upper)
    {
        Decompositions++;
        for (var asset = 0; asset < _moments.Size; asset++)
            _moments.CorrelationRow(asset, _decomposition.Row(asset));
        return _decomposition.LargestEigenvalue(lower, upper);
    }

    private double SquaredNorm()
    {
        var sum = 0.0;
        for (var asset = 0; asset < _moments.Size; asset++)
        {
            _moments.CorrelationRow(asset, _scratch.Span);
            sum += SymmetricKernels.Dot(_scratch.Span, _scratch.Span);
        }
        return sum;
    }

    /// <summary>A start that is orthogonal to no pattern of equal or opposite assets.</summary>
    private void Restart()
    {
        var vector = _vector.Span;
        for (var i = 0; i < vector.Length; i++)
            vector[i] = 1 + i % 7 / 16.0;
    }
}
