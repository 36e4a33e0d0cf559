using System.Net.Sockets;
using System.Security.Authentication;

namespace StudyGroup.Bot.Web;

/// <summary>Explains web servers' answers and failures to members.</summary>
internal static class WebWords
{
    /// <summary>What a status other than 200 means, and what to do.</summary>
    public static string OfStatus(int status) => status switch
    {
        404 or 410 => $"There's nothing at that link ({status}). Check it; nobody else can see files in a private repository.",
        401 or 403 or 407 => $"That link isn't open to everyone ({status}). Give one that needs no password, or paste the schedule.",
        429 => "That server is getting too many requests right now (429). Try again later.",
        >= 500 => $"That server is having trouble right now ({status}). Try again later.",
        _ => $"That server didn't answer with a file ({status}). Give a link straight to the file.",
    };

    /// <summary>Why there was no complete answer, and what to do.</summary>
    public static string OfProblem(Exception problem, string host)
    {
        for (var at = problem; at is not null; at = at.InnerException)
        {
            switch (at)
            {
                case OperationCanceledException:
                    return $"{host} didn't answer within ten seconds. Try again later, or paste the schedule.";
                case ClosedAddressException:
                    return $"“{host}” leads into a private network, so I don't follow it. Give a link that's open to everyone.";
                case AuthenticationException:
                    return $"“{host}” couldn't prove its identity: its certificate isn't valid. Give another link.";
                case HttpRequestException
                {
                    HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded,
                }:
                case HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }:
                    return $"“{host}” sent an answer I can't read. Check the link, or paste the schedule.";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                // The name isn't valid, or is too long to be looked up.
                case UriFormatException or ArgumentException:
                    return $"I can't find “{host}”. Check the link.";
            }
        }

        return $"“{host}” couldn't be reached, or the connection broke off. Try again later, or paste the schedule.";
    }
}
