using System.Globalization;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>The value of an option: one of the records below, or a <see cref="GivenFile"/>.</summary>
public abstract record OptionGiven
{
    /// <summary>A text.</summary>
    public static implicit operator OptionGiven(string text) => new TextGiven(text);

    /// <summary>A whole number.</summary>
    public static implicit operator OptionGiven(long number) => new NumberGiven(number);

    /// <summary>Yes or no.</summary>
    public static implicit operator OptionGiven(bool yes) => new YesNoGiven(yes);

    /// <summary>A person.</summary>
    public static implicit operator OptionGiven(MemberId member) => new PersonGiven(member);
}

/// <summary>A text, exactly as it was typed.</summary>
public sealed record TextGiven(string Text) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => Text;
}

/// <summary>A whole number.</summary>
public sealed record NumberGiven(long Number) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Yes or no.</summary>
public sealed record YesNoGiven(bool IsYes) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => IsYes ? "yes" : "no";
}

/// <summary>A person.</summary>
public sealed record PersonGiven(MemberId Id) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => $"{Id}";
}

/// <summary>A role.</summary>
/// <param name="Id">Which.</param>
/// <param name="AnyoneMayPing">Whether the server lets everyone ping it.</param>
public sealed record RoleGiven(RoleId Id, bool AnyoneMayPing) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => $"{Id}";
}

/// <summary>A channel.</summary>
/// <param name="Id">Which.</param>
/// <param name="Rights">What the bot may do in it; null where Discord did not say, and in drafts.</param>
/// <param name="Server">The server it belongs to; null where Discord did not say, and in drafts.</param>
public sealed record ChannelGiven(ChannelId Id, ChannelRights? Rights = null, ServerId? Server = null) : OptionGiven
{
    /// <inheritdoc />
    public override string ToString() => $"{Id}";
}
