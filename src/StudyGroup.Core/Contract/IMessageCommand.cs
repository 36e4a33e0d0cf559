using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>
/// A command in the menu of a message. Its usual reply is private. It has to check by itself whether the caller may use it.
/// </summary>
public interface IMessageCommand
{
    /// <summary>Its name in the menu: 1 to 32 characters, unlike that of any other command.</summary>
    string MenuName { get; }

    /// <summary>Answers.</summary>
    ValueTask<Reply> UseAsync(MessageCall call);
}

/// <summary>A member used a command on a message.</summary>
/// <param name="Name">The command's name in the menu.</param>
public sealed record MessageCall(Group Group, Member Member, Instant Now, string Name, GivenMessage Message) : Call(Group, Member, Now);

/// <summary>A message that a command is used on.</summary>
/// <param name="AuthorName">Their name; null if unknown.</param>
/// <param name="IsByPerson">Whether a person wrote it, and not a bot.</param>
/// <param name="Text">What it says; empty if it has no text.</param>
public sealed record GivenMessage(MessageLink Link, MemberId Author, string? AuthorName, bool IsByPerson, string Text);
