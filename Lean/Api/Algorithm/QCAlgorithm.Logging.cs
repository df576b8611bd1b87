using System.Globalization;
using QuantConnect.Hosting;

namespace QuantConnect.Algorithm;

// What the algorithm says.
public partial class QCAlgorithm
{
    private string? _lastDebug;
    private string? _lastError;

    /// <inheritdoc />
    public void Debug(string message)
    {
        if (LiveMode || !IsEmptyOr(message, _lastDebug))
        {
            _lastDebug = message;
            Host.Write(AlgorithmMessageKind.Debug, Time, message);
        }
    }

    /// <inheritdoc cref="Debug(string)" />
    public void Debug(int message) => Debug(message.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Debug(string)" />
    public void Debug(double message) => Debug(message.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Debug(string)" />
    public void Debug(decimal message) => Debug(message.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public void Log(string message)
    {
        if (LiveMode || !string.IsNullOrEmpty(message))
        {
            Host.Write(AlgorithmMessageKind.Log, Time, message);
        }
    }

    /// <inheritdoc cref="Log(string)" />
    public void Log(int message) => Log(message.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Log(string)" />
    public void Log(double message) => Log(message.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Log(string)" />
    public void Log(decimal message) => Log(message.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc />
    public void Error(string message)
    {
        if (LiveMode || !IsEmptyOr(message, _lastError))
        {
            _lastError = message;
            Host.Write(AlgorithmMessageKind.Error, Time, message);
        }
    }

    /// <inheritdoc cref="Error(string)" />
    public void Error(int message) => Error(message.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Error(string)" />
    public void Error(double message) => Error(message.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Error(string)" />
    public void Error(decimal message) => Error(message.ToString(CultureInfo.InvariantCulture));

    /// <summary>Logs the message of an exception as a problem.</summary>
    public void Error(Exception error) => Error(error.Message);

    private static bool IsEmptyOr(string? message, string? last) => string.IsNullOrEmpty(message) || message == last;
}
