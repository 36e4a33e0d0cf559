using System.Net.Sockets;
using System.Security.Authentication;

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

    /// <summary>Why no answer came, or not all of it, and what to do.</summary>
    /// <param name="problem">What went wrong.</param>
    /// <param name="host">Who was asked.</param>
    public static string OfProblem(Exception problem, string host)
    {
        for (var at = problem; at is not null; at = at.InnerException)
        {
            switch (at)
            {
                case OperationCanceledException: return $"{host} did not answer within ten seconds. Try again later, or paste the schedule.";
                case ClosedAddressException: return $"“{host}” leads into a private network, where I do not look. Give a link that is open to everyone.";
                case AuthenticationException: return $"“{host}” could not show that it is who it says: its certificate is not valid. Give another link.";
                case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded }:
                case HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }:
                    return $"“{host}” sent an answer I can't read. Check the link, or paste the schedule.";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                // A name that cannot be one, or is too long to be looked up.
                case UriFormatException or ArgumentException:
                    return $"There is no “{host}” that I can find. Check the link.";
            }
        }

        return $"“{host}” could not be reached, or broke off. Try again later, or paste the schedule.";
    }
}
