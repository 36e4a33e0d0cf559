using System.Collections.Frozen;

namespace StudyGroup.Playground.Page;

/// <summary>The page's own files, which are part of the program.</summary>
internal static class PageFiles
{
    private const string Prefix = "site/";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    public static void Map(IEndpointRouteBuilder routes)
    {
        var assembly = typeof(PageFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var path = resource[Prefix.Length..].Replace('\\', '/');
            var type = Types[Path.GetExtension(path)];
            routes.MapGet(
                path == "index.html" ? "/" : "/" + path, () => Results.Stream(assembly.GetManifestResourceStream(resource)!, type));
        }
    }
}
