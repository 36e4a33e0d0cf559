using System.Text.RegularExpressions;

namespace StudyGroup.Core.Text;

/// <summary>Reads the address of a text as someone pastes it.</summary>
internal static partial class WebAddress
{
    /// <summary>The maximum length of an address, in characters.</summary>
    public const int MaxLength = 500;

    /// <summary>
    /// The address. A page that shows a repository's file becomes the file itself; a repository becomes its README. Refuses anything that
    /// isn't an https address or has a password in it.
    /// </summary>
    public static Outcome<Uri> Read(string typed)
    {
        typed = Completed(typed);
        if (typed.Length > MaxLength) return new Refusal($"That link is too long: it can have up to {MaxLength:N0} characters.");
        if (typed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) || !Uri.TryCreate(typed, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("https" or "http"))
            return new Refusal($"That's not a complete link. It has to start with https://, such as https://example.org/README.md.");
        if (uri.Scheme != "https")
            return new Refusal($"The link has to start with https://, because http can be tampered with on the way.");
        if (uri.UserInfo.Length > 0) return new Refusal($"The link has a name or password in it. Use one that's open to everyone.");
        // Escaping makes the address longer.
        var address = new Uri(Raw(uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)));
        return address.AbsoluteUri.Length > MaxLength
            ? new Refusal(
                $"That link is too long: with special characters encoded it has more than {MaxLength:N0} characters. Use a shorter one.")
            : address;
    }

    /// <summary>The address with <c>https://</c> in front if only that is missing: "docs.google.com/x", "example.org:8080".</summary>
    public static string Completed(string typed)
    {
        var tidy = typed.Trim();
        return Bare().IsMatch(tidy) && Uri.TryCreate("https://" + tidy, UriKind.Absolute, out _) ? "https://" + tidy
            : tidy.StartsWith("//", StringComparison.Ordinal) && Bare().IsMatch(tidy[2..]) ? "https:" + tidy
            : tidy;
    }

    // A host name with a dot and a top-level domain of letters, but not "notes.md" and not an e-mail address.
    [GeneratedRegex(
        @"^(?![^/?#]*@)(?!www\.[^.]*([/?#]|$))([\p{L}0-9]([\p{L}0-9-]*[\p{L}0-9])?\.)+"
        + @"(?!(md|txt|pdf|docx?|pptx?|csv|json|html?)$)\p{L}{2,63}\.?(:[0-9]{1,5})?([/?#]\S*)?$",
        Options)]
    private static partial Regex Bare();

    private static string Raw(string address)
    {
        if (GitHubFile().Match(address) is { Success: true } file)
            return $"https://raw.githubusercontent.com/{file.Groups["repository"].Value}/{file.Groups["rest"].Value}";
        if (GitHub().Match(address) is { Success: true } repository)
            return $"https://raw.githubusercontent.com/{repository.Groups["repository"].Value}/HEAD/README.md";
        return GitLabFile().Replace(address, "$1/-/raw/");
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("^https://(www\\.)?github\\.com/(?<repository>[^/?#]+/[^/?#]+)/(blob|raw)/(?<rest>[^?#]+)", Options)]
    private static partial Regex GitHubFile();

    [GeneratedRegex("^https://(www\\.)?github\\.com/(?<repository>[^/?#]+/[^/?#]+?)(\\.git)?/?(\\?[^#]*)?$", Options)]
    private static partial Regex GitHub();

    [GeneratedRegex("^(https://gitlab\\.com/[^?#]+?)/-/blob/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GitLabFile();
}
