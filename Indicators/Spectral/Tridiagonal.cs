namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// Largest eigenvalue of a symmetric positive semidefinite matrix without a starting vector: Householder reduction to tridiagonal
/// form, then Laguerre's method on the characteristic polynomial from above, and bisection on Sturm counts where equal eigenvalues make that
/// slow. Backward stable.
/// </summary>
/// <remarks>
/// Above the largest root λ of a polynomial p of degree n with real roots, S = p′/p is the sum of 1 / (x − root), so that x − λ ≤ n/S, and
/// Laguerre's step n / (S + √((n − 1)(nQ − S²))), with Q the sum of the squares, never passes λ. So each step gives both bounds.
/// </remarks>
internal sealed class Tridiagonal(int size)
{
    private const double RelativeWidth = 1e-13;
    private const double FirstGuess = 1e-5;
    private const double NextGuess = 100;
    private const int MostSteps = 10;
    private const double SmallestNormal = 2.2250738585072014e-308;

    private readonly AlignedBuffer _matrix = new(size * size);
    private readonly AlignedBuffer _reflector = new(size);
    private readonly AlignedBuffer _image = new(size);
    private readonly AlignedBuffer _minus = new(size);
    private readonly double[] _diagonal = new double[size];
    private readonly double[] _squaredOffDiagonal = new double[size];

    /// <summary>The matrix to reduce, row by row; the reduction overwrites it.</summary>
    public Span<double> Row(int index) => _matrix.Span.Slice(index * size, size);

    /// <summary>The largest eigenvalue, which lies between the two bounds.</summary>
    public double LargestEigenvalue(double lower, double upper)
    {
        Reduce();
        Narrow(ref lower, ref upper);
        Approach(ref lower, ref upper);
        while (upper - lower > RelativeWidth * upper)
        {
            var middle = lower + (upper - lower) / 2;
            if (middle <= lower || middle >= upper)
                break;
            if (HasEigenvalueAbove(middle))
                lower = middle;
            else
                upper = middle;
        }
        return lower + (upper - lower) / 2;
    }

    /// <summary>Looks for an upper bound near the lower one, which is mostly a good guess.</summary>
    private void Narrow(ref double lower, ref double upper)
    {
        for (var step = FirstGuess; lower > 0 && lower * (1 + step) < upper; step *= NextGuess)
        {
            var guess = lower * (1 + step);
            if (!HasEigenvalueAbove(guess))
            {
                upper = guess;
                return;
            }
            lower = guess;
        }
    }

    /// <summary>Laguerre's steps from the upper bound, which gain much unless eigenvalues are equal.</summary>
    private void Approach(ref double lower, ref double upper)
    {
        for (var step = 0; step < MostSteps && upper - lower > RelativeWidth * upper; step++)
        {
            var (sum, squares) = SumsOfReciprocals(upper);
            var next = upper - size / (sum + Math.Sqrt(Math.Max(0, (size - 1) * (size * squares - sum * sum))));
            // Rounding alone may put the bound on the wrong side, or the step below the other bound.
            if (!(sum > 0) || !(next >= lower))
                return;
            lower = Math.Max(lower, upper - size / sum);
            upper = next;
        }
    }

    /// <summary>Sums of 1 / (x − eigenvalue) and of its square, for an x above all of them; NaN when one is found above x.</summary>
    private (double Sum, double Squares) SumsOfReciprocals(double x)
    {
        var (reciprocal, first, second, sum, squares) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < size; i++)
        {
            // Pivots dᵢ = αᵢ − x − β²ᵢ/dᵢ₋₁, whose product is p up to its sign, and their first and second derivatives over themselves.
            var quotient = _squaredOffDiagonal[i] * reciprocal;
            var pivot = _diagonal[i] - x - quotient;
            if (!(pivot < -SmallestNormal))
                return (double.NaN, double.NaN);
            reciprocal = 1 / pivot;
            second = quotient * (second - 2 * first * first) * reciprocal;
            first = (quotient * first - 1) * reciprocal;
            sum += first;
            squares += first * first - second;
        }
        return (sum, squares);
    }

    private void Reduce()
    {
        for (var step = 0; step < size; step++)
        {
            var row = Row(step);
            _diagonal[step] = row[step];
            if (step + 1 < size)
                _squaredOffDiagonal[step + 1] = step + 2 < size ? Reflect(step) : row[step + 1] * row[step + 1];
        }
    }

    /// <summary>Clears one column below its subdiagonal; returns the squared subdiagonal element that results.</summary>
    private double Reflect(int step)
    {
        var from = (step + 1) / AlignedBuffer.Lanes * AlignedBuffer.Lanes;
        var reflector = _reflector.Span;
        var image = _image.Span;
        var minus = _minus.Span;
        var column = Row(step);
        reflector.Clear();
        column[(step + 1)..].CopyTo(reflector[(step + 1)..]);
        var squared = SymmetricKernels.Dot(reflector[from..], reflector[from..]);
        var head = reflector[step + 1];
        var tail = squared - head * head;
        if (!(tail > double.Epsilon * squared) || squared < SmallestNormal)
            return head * head;

        // I − h·hᵀ with |h|² = 2 maps the column to its first element.
        var length = Math.Sqrt(squared);
        reflector[step + 1] = head + Math.CopySign(length, head);
        var scale = Math.Sqrt(2 / SymmetricKernels.Dot(reflector[from..], reflector[from..]));
        for (var i = step + 1; i < size; i++)
            reflector[i] *= scale;

        SymmetricKernels.Multiply(_matrix.Span, size, reflector, image, from);
        image[from..(step + 1)].Clear();
        var half = SymmetricKernels.Dot(reflector[from..], image[from..]) / 2;
        // A − h·wᵀ − w·hᵀ, written as a difference of two squares for the kernel that the co-moments use.
        var root = Math.Sqrt(0.5);
        minus.Clear();
        for (var i = step + 1; i < size; i++)
        {
            var w = image[i] - half * reflector[i];
            (image[i], minus[i]) = (root * (reflector[i] - w), root * (reflector[i] + w));
        }
        SymmetricKernels.RankTwoUpdate(_matrix.Span, size, image, minus, from);
        return squared;
    }

    /// <summary>Sturm: the pivots of T − xI have as many positive signs as T has eigenvalues above x.</summary>
    private bool HasEigenvalueAbove(double x)
    {
        var pivot = -1.0;
        for (var i = 0; i < size; i++)
        {
            pivot = _diagonal[i] - x - _squaredOffDiagonal[i] / pivot;
            if (pivot > 0)
                return true;
            // A vanishing pivot counts as negative, as in LAPACK's bisection.
            if (pivot > -SmallestNormal)
                pivot = -SmallestNormal;
        }
        return false;
    }
}
