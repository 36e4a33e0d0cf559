using System.Globalization;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>A command, or the use of one on a message, as the inputs of a draft.</summary>
internal static class KeptCommand
{
    private const string Name = "command";
    private const string Option = "option:";
    private const string File = "file:";
    private const string Message = "message:";

    /// <summary>The command with its options. For a file, its address is kept.</summary>
    public static Options Of(CommandCall call)
    {
        var kept = Options.None.With(Name, call.Name);
        foreach (var (name, value) in call.Options.Values)
        {
            kept = value is GivenFile file
                ? kept.With(Part(File, name, "name"), file.Name).With(Part(File, name, "size"), file.Size)
                    .With(Part(File, name, "url"), file.Url.AbsoluteUri).With(Part(File, name, "type"), file.ContentType ?? "")
                : kept.With(Option + name, value);
        }

        return kept;
    }

    /// <summary>The command and the message that it was used on.</summary>
    public static Options Of(MessageCall call)
    {
        var message = call.Message;
        return Options.None.With(Name, call.Name)
            .With(Message + "channel", $"{message.Link.Channel}").With(Message + "id", $"{message.Link.Message}")
            .With(Message + "author", message.Author).With(Message + "name", message.AuthorName ?? "")
            .With(Message + "person", message.IsByPerson).With(Message + "text", message.Text);
    }

    /// <summary>Whether it was used on a message.</summary>
    public static bool IsOnMessage(Options kept) => kept.ExactText(Message + "id") is not null;

    /// <summary>The command, as a call of the member who chose its group.</summary>
    public static CommandCall Command(Call chosen, Options kept)
    {
        var options = Options.None;
        foreach (var (key, value) in kept.Values)
        {
            if (key.StartsWith(Option, StringComparison.Ordinal)) options = options.With(key[Option.Length..], value);
            else if (key.StartsWith(File, StringComparison.Ordinal) && key.EndsWith(":url", StringComparison.Ordinal))
            {
                var name = key[File.Length..^":url".Length];
                options = options.With(name, GivenFile(kept, name));
            }
        }

        return new CommandCall(chosen.Group, chosen.Member, chosen.Now, kept.ExactText(Name)!, options) { NameOf = chosen.NameOf };
    }

    /// <summary>The use on a message, as a call of the member who chose its group.</summary>
    public static MessageCall OnMessage(Call chosen, Options kept) => new(
        chosen.Group, chosen.Member, chosen.Now, kept.ExactText(Name)!,
        new GivenMessage(
            new MessageLink(new ChannelId(Id(kept, "channel")), new MessageId(Id(kept, "id"))), kept.Person(Message + "author")!.Value,
            kept.Text(Message + "name"), kept.Yes(Message + "person"), kept.ExactText(Message + "text")!))
    {
        NameOf = chosen.NameOf,
    };

    private static GivenFile GivenFile(Options kept, string name) => new(
        kept.ExactText(Part(File, name, "name"))!, kept.Number(Part(File, name, "size"))!.Value,
        new Uri(kept.ExactText(Part(File, name, "url"))!), kept.Text(Part(File, name, "type")));

    private static string Part(string of, string name, string part) => $"{of}{name}:{part}";

    private static ulong Id(Options kept, string part) => ulong.Parse(kept.ExactText(Message + part)!, CultureInfo.InvariantCulture);
}
