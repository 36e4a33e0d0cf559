using System.Collections.Immutable;

namespace StudyGroup.Web;

/// <summary>Where the pages are.</summary>
/// <param name="Urls">Where to listen, such as <c>http://0.0.0.0:8080</c>. At least one.</param>
/// <param name="PublicUrl">What links to the pages start with.</param>
public sealed record WebSettings(ImmutableArray<string> Urls, Uri PublicUrl);
