using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Web;

/// <summary>Where a redirect leads. See https://www.rfc-editor.org/rfc/rfc9110#section-15.4.</summary>
internal static class Redirects
{
    /// <summary>Whether a response is a redirect with a target.</summary>
    public static bool Is(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.NonValidated.Contains("Location");

    /// <summary>The target; refused if it isn't a web address, or has a name or password in it.</summary>
    /// <param name="from">The requested address, which a relative target starts from.</param>
    public static Outcome<Uri> Next(HttpResponseMessage response, Uri from)
    {
        // The raw value: the typed header drops what it can't parse.
        var written = response.Headers.NonValidated["Location"].ToString();
        if (!Uri.TryCreate(from, written, out var next) || next.Host.Length == 0)
        {
            return new Refusal(
                $"That link leads to “{Texts.Cut(written, 100)}”, which isn't a web address. Give a link straight to the file.");
        }

        return next.UserInfo.Length > 0
            ? new Refusal($"That link leads to one with a name or password in it. Give a link straight to the file.")
            : next;
    }
}
