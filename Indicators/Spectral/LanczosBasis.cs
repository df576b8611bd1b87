namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// An orthonormal basis of span{v, Cv, C²v, …}, in which the correlation matrix C is tridiagonal, and the largest Ritz pair in it.
/// </summary>
/// <remarks>
/// With α on the diagonal and β beside it, the Ritz value is α₁ + δ with δ = β₁²/(α₁ − α₂ + δ − β₂²/(…)), a continued fraction that
/// is evaluated from its far end; δ keeps its own digits however small it is. The vector's elements are s₁ = 1, sⱼ = βⱼ₋₁sⱼ₋₁/gⱼ
/// with gⱼ the denominators, and the residual is βₖ|sₖ|/|s|. Steps are few and end before the pair converges to the last digit,
/// so the basis stays orthogonal to working accuracy without being made so.
/// </remarks>
internal sealed class LanczosBasis
{
    private const int MaxIterations = 40;
    private const double RelativeStep = 1e-15;

    private readonly CoMoments _moments;
    private readonly AlignedBuffer[] _vectors;
    private readonly AlignedBuffer _scratch;
    private readonly double[] _diagonal;
    private readonly double[] _offDiagonal;
    private readonly double[] _denominators;
    private readonly double[] _elements;
    private double _increment;

    public LanczosBasis(CoMoments moments, int maxSteps)
    {
        _moments = moments;
        _vectors = new AlignedBuffer[maxSteps + 1];
        for (var i = 0; i < _vectors.Length; i++)
            _vectors[i] = new AlignedBuffer(moments.Size);
        _scratch = new AlignedBuffer(moments.Size);
        _diagonal = new double[maxSteps + 1];
        _offDiagonal = new double[maxSteps + 1];
        _denominators = new double[maxSteps + 1];
        _elements = new double[maxSteps + 1];
    }

    /// <summary>Products with C so far; the basis has as many vectors.</summary>
    public int Steps { get; private set; }

    /// <summary>Largest Ritz value, after <see cref="FindRitzPair"/>.</summary>
    public double RitzValue { get; private set; }

    /// <summary>Squared residual of the unit Ritz vector, after <see cref="FindRitzPair"/>.</summary>
    public double ResidualSquared { get; private set; }

    /// <summary>A number that the largest eigenvalue is not below: the best Rayleigh quotient so far.</summary>
    public double LowerBound { get; private set; }

    /// <summary>Starts with a vector, which is not changed; false when it is too short to have a direction.</summary>
    public bool Begin(ReadOnlySpan<double> start)
    {
        Steps = 0;
        _increment = 0;
        LowerBound = 0;
        start.CopyTo(_vectors[0].Span);
        return SymmetricKernels.Normalize(_vectors[0].Span);
    }

    /// <summary>Takes one product and adds one vector.</summary>
    public void Extend()
    {
        var step = Steps++;
        var vector = _vectors[step].Span;
        var next = _vectors[step + 1].Span;
        var coupling = step == 0 ? 0 : _offDiagonal[step - 1];
        var diagonal = _moments.Multiply(
            vector, step == 0 ? 1 : 1 / coupling, _vectors[Math.Max(0, step - 1)].Span, coupling, next, _scratch.Span);
        _diagonal[step] = diagonal;
        _offDiagonal[step] = Math.Sqrt(SymmetricKernels.Subtract(next, diagonal, vector));
        LowerBound = Math.Max(LowerBound, diagonal);
    }

    /// <summary>Finds the largest Ritz pair near the first vector; false when another one is as near.</summary>
    public bool FindRitzPair()
    {
        var last = Steps - 1;
        if (!FindIncrement(last))
            return false;
        var (element, norm) = (1.0, 1.0);
        _elements[0] = 1;
        for (var i = 1; i <= last; i++)
        {
            element *= _offDiagonal[i - 1] / _denominators[i];
            _elements[i] = element;
            norm += element * element;
        }
        var residual = _offDiagonal[last] * element;
        RitzValue = _diagonal[0] + _increment;
        ResidualSquared = residual * residual / norm;
        LowerBound = Math.Max(LowerBound, RitzValue);
        return true;
    }

    /// <summary>Writes C times the Ritz vector, or times the start where there is no Ritz pair: a start for the next matrix.</summary>
    public void WriteNextStart(Span<double> target)
    {
        var last = Steps - 1;
        var factor = 1.0;
        target.Clear();
        SymmetricKernels.AddScaled(target, RitzValue, _vectors[0].Span);
        for (var i = 1; i <= last; i++)
        {
            factor = _elements[i];
            SymmetricKernels.AddScaled(target, RitzValue * factor, _vectors[i].Span);
        }
        // The newest vector is not of unit length: it still carries its off-diagonal element.
        SymmetricKernels.AddScaled(target, factor, _vectors[last + 1].Span);
    }

    private bool FindIncrement(int last)
    {
        if (last == 0)
            return true;
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            var increment = _increment;
            for (var i = last; i >= 1; i--)
            {
                var denominator = _diagonal[0] - _diagonal[i] + increment;
                if (i < last)
                    denominator -= _offDiagonal[i] * _offDiagonal[i] / _denominators[i + 1];
                if (!(denominator > 0))
                    return false;
                _denominators[i] = denominator;
            }
            _increment = _offDiagonal[0] * _offDiagonal[0] / _denominators[1];
            if (Math.Abs(_increment - increment) <= RelativeStep * _diagonal[0])
                return true;
        }
        return false;
    }
}
