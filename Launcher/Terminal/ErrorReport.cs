using DolphinLean.Algorithms.Parameters;
using DolphinLean.Engine.Backtest;
using DolphinLean.Launcher.Compiling;

namespace DolphinLean.Launcher.Terminal;

/// <summary>Tells wrong input, which gets one line, from a fault of the program, which gets a stack trace.</summary>
internal static class ErrorReport
{
    /// <summary>Writes what the user should know of a fault.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Exception fault, TextWriter error)
    {
        switch (fault)
        {
            case ReaderLeftException:
                return ExitCode.Success;
            case OperationCanceledException:
                error.WriteLine("interrupted; nothing was written");
                return ExitCode.Interrupted;
            case CompileException compile:
                foreach (var line in compile.Lines)
                    error.WriteLine(line);
                return ExitCode.BadInput;
            case AlgorithmException { InnerException: ParameterException parameter }:
                return Write(parameter, error);
            case AlgorithmException { InnerException: { } cause }:
                error.WriteLine($"error: {OneLine(fault.Message)}");
                error.WriteLine(cause.StackTrace);
                return ExitCode.InternalFault;
            case var _ when IsInput(fault):
                error.WriteLine($"error: {OneLine(fault.Message)}");
                return ExitCode.BadInput;
            default:
                error.WriteLine($"error: internal fault: {OneLine(fault.Message)}");
                error.WriteLine(fault);
                error.WriteLine("This is a fault of the program or of the algorithm, not of your input. `dolphin doctor` checks the machine; please report the lines above.");
                return ExitCode.InternalFault;
        }
    }

    private static bool IsInput(Exception fault) => fault
        is InputException or ParameterException or InvalidDataException
        or IOException or UnauthorizedAccessException;

    private static string OneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
