using System.Net.Sockets;

namespace StudyGroup.Web;

/// <summary>The pages can't be shown where the settings say. The message is a sentence for whoever runs the bot.</summary>
public sealed class ListeningException : Exception
{
    private ListeningException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The failure of a server to start; null if it has nothing to do with where it listens.</summary>
    internal static ListeningException? Of(Exception problem, WebSettings settings)
    {
        var reason = (problem.GetBaseException() as SocketException)?.SocketErrorCode switch
        {
            null => null,
            SocketError.AddressAlreadyInUse => "another program is listening there. Stop it, or choose another port.",
            SocketError.AccessDenied => "the bot isn't allowed to. Choose a port above 1023.",
            var other => $"it fails ({other}). Choose an address of this machine.",
        };
        return reason is null
            ? null
            : new($"The bot can't listen on {string.Join(" and ", settings.Urls)} (the setting Web:Urls): {reason}", problem);
    }
}
