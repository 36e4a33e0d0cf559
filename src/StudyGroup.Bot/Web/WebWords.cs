namespace StudyGroup.Bot.Web;

/// <summary>What a web server's answer means, in words.</summary>
internal static class WebWords
{
    /// <summary>What an answer other than the text itself means, and what to do.</summary>
    /// <param name="status">The status, as RFC 9110 numbers it.</param>
    public static string OfStatus(int status) => status switch
    {
        404 or 410 => $"There is nothing at that link ({status}). Check it; in a private repository nobody else sees the file.",
        401 or 403 or 407 => $"That link is not open to everyone ({status}). Give one that needs no password, or paste the schedule.",
        429 => "That server is asked too much at the moment (429). Try again later.",
        >= 500 => $"That server has trouble at the moment ({status}). Try again later.",
        _ => $"That server answers with something else than a file ({status}). Give a link that leads straight to the file.",
    };
}
