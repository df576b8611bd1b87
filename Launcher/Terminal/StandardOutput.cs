using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DolphinLean.Launcher.Terminal;

/// <summary>
/// Opens the process's standard output. The runtime's own stream ignores a reader that has left, so <c>data cat FILE | head</c>
/// would format the whole file for nobody; into a pipe we write through the plain handle, which tells.
/// </summary>
internal static class StandardOutput
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>A writer on standard output: UTF-8, flushed by line on a terminal.</summary>
    public static TextWriter Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.Out;
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // A plain file is left to the runtime: it may share its position with standard error.
        return pipe.CanSeek ? Console.Out : new StreamWriter(new PipeStream(pipe), new UTF8Encoding(false), BufferBytes);
    }
}
