using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace DolphinLean.Launcher.Compiling;

/// <summary>Compiles LEAN algorithms from source as a LEAN project does: nullable off, no implicit usings, optimised.</summary>
/// <remarks>Only this folder touches Roslyn, so a command that compiles nothing never loads it.</remarks>
internal static class AlgorithmCompiler
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Disable,
        deterministic: true);

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Default, DocumentationMode.None);

    private static readonly EmitOptions PortableSymbols = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    /// <summary>Compiles source files into one assembly. Warnings are not shown.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="files">Paths of the sources, shown in errors as they stand.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    /// <exception cref="CompileException">The sources have errors.</exception>
    public static CompiledAssembly Compile(string name, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var trees = files.Select(Parse).ToArray();
        var compilation = CSharpCompilation.Create(name, trees, CompilerReferences.All(), Options);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(image, symbols, options: PortableSymbols, cancellationToken: cancellation);
        if (!emitted.Success)
            throw new CompileException(Lines(emitted.Diagnostics, trees));
        return new CompiledAssembly(files[0], image.ToArray(), symbols.ToArray());
    }

    private static SyntaxTree Parse(string file)
    {
        using var stream = File.OpenRead(file);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream, Encoding.UTF8), Language, file);
    }

    private static string[] Lines(IEnumerable<Diagnostic> diagnostics, SyntaxTree[] trees) =>
    [
        .. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => Array.IndexOf(trees, diagnostic.Location.SourceTree))
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => CSharpDiagnosticFormatter.Instance.Format(diagnostic)),
    ];
}
