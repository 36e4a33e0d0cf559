using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Web;

/// <summary>Where an answer sends whoever asked. See https://www.rfc-editor.org/rfc/rfc9110#section-15.4.</summary>
internal static class Redirects
{
    /// <summary>Whether an answer names another place to look.</summary>
    public static bool Is(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.NonValidated.Contains("Location");

    /// <summary>The place it names; refused where that is no address, or holds a password.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="from">What was asked for; a relative address starts there.</param>
    public static Outcome<Uri> Next(HttpResponseMessage response, Uri from)
    {
        // As it was sent: the header's own type drops what it can't read.
        var written = response.Headers.NonValidated["Location"].ToString();
        if (!Uri.TryCreate(from, written, out var next) || next.Host.Length == 0)
            return new Refusal($"That link leads to “{Texts.Cut(written, 100)}”, which isn't a web address. Give a link straight to the file.");
        return next.UserInfo.Length > 0 ? new Refusal($"That link leads to one with a name or password in it. Give a link straight to the file.") : next;
    }
}
