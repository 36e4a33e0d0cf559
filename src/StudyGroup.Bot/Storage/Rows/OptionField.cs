using System.Globalization;
using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>An option in a draft: its name, and its value in a field named after its type.</summary>
internal static class OptionField
{
    /// <summary>The option as a document.</summary>
    /// <exception cref="NotSupportedException">It is a file.</exception>
    public static BsonDocument Write(KeyValuePair<string, OptionGiven> option)
    {
        var row = new BsonDocument { ["Name"] = option.Key };
        switch (option.Value)
        {
            case TextGiven given:
                row["Text"] = TextField.Of(given.Text);
                break;
            case NumberGiven given:
                row["Number"] = given.Number;
                break;
            case YesNoGiven given:
                row["YesNo"] = given.IsYes;
                break;
            case PersonGiven given:
                row["Person"] = Fields.Of(given.Id.Value);
                break;
            case RoleGiven given:
                row["Role"] = Fields.Of(given.Id.Value);
                row["AnyoneMayPing"] = given.AnyoneMayPing;
                break;
            case ChannelGiven given:
                row["Channel"] = Fields.Of(given.Id.Value);
                break;
            default:
                throw new NotSupportedException($"A draft can't keep a {option.Value.GetType().Name}.");
        }

        return row;
    }

    /// <summary>The option in a document.</summary>
    /// <param name="kind">The draft's kind: earlier versions wrote every value as text.</param>
    public static KeyValuePair<string, OptionGiven> Read(string kind, BsonDocument row)
    {
        var name = row["Name"].AsString;
        if (row["Number"] is { IsNumber: true } number) return Is(name, number.AsInt64);
        if (row["YesNo"] is { IsBoolean: true } yes) return Is(name, yes.AsBoolean);
        if (row.Id("Person") is { } person) return Is(name, new MemberId(person));
        if (row.Id("Role") is { } role) return Is(name, new RoleGiven(new RoleId(role), row["AnyoneMayPing"].AsBoolean));
        if (row.Id("Channel") is { } channel) return Is(name, new ChannelGiven(new ChannelId(channel)));
        return OfText(kind, name, row.Text("Text"));
    }

    // Up to schema version 3, a value's type came before its name, or was known to the reader.
    private static KeyValuePair<string, OptionGiven> OfText(string kind, string name, string text)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal) + 1;
        return (kind, name[..dot], name[dot..]) switch
        {
            (_, "text.", var rest) => Is(rest, text),
            (_, "number.", var rest) => Is(rest, Number(text)),
            (_, "yesno.", var rest) => Is(rest, text == "yes"),
            (_, "person.", var rest) => Is(rest, new MemberId(Id(text))),
            (_, "role.", var rest) => Is(rest, new RoleGiven(new RoleId(Id(text)), AnyoneMayPing: false)),
            (_, "pinged.", var rest) => Is(rest, new RoleGiven(new RoleId(Id(text)), AnyoneMayPing: true)),
            (_, "channel.", var rest) => Is(rest, new ChannelGiven(new ChannelId(Id(text)))),
            ("shift" or "plan", "", "from") => Is(name, Number(text)),
            ("swap", "", "a" or "b") or ("present-swap", "", "offered" or "wanted") => Is(name, Number(text)),
            ("present-swap", "", "asked") => Is(name, new MemberId(Id(text))),
            _ => Is(name, text),
        };
    }

    private static KeyValuePair<string, OptionGiven> Is(string name, OptionGiven value) => new(name, value);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static ulong Id(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}
