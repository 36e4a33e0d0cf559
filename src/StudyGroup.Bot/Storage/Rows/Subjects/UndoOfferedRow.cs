using LiteDB;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class UndoOfferedRow : SubjectRow<UndoOffered>
{
    /// <inheritdoc />
    public override string Name => "UndoOffered";

    /// <inheritdoc />
    public override UndoOffered Read(BsonDocument row) => new(new ChangeId(row["Change"].AsInt64))
    {
        Others = [.. row.List("Others").Select(button => ReadButton(button.AsDocument))],
    };

    /// <inheritdoc />
    protected override void Write(UndoOffered offered, BsonDocument row)
    {
        row["Change"] = offered.Id.Value;
        if (!offered.Others.IsEmpty) row["Others"] = Fields.Of(offered.Others, WriteButton);
    }

    private static BsonDocument WriteButton(Button button) => new()
    {
        ["Label"] = TextField.Of(button.Label),
        ["Action"] = button.Action.Name,
        ["Arguments"] = new BsonArray(button.Action.Arguments.Select(argument => new BsonValue(argument))),
        ["Weight"] = NameOf(button.Style),
    };

    private static Button ReadButton(BsonDocument row) => new(
        row.Text("Label"), new ActionId(row["Action"].AsString, [.. row.List("Arguments").Select(argument => argument.AsString)]),
        StyleOf(row["Weight"].AsString));

    // Earlier versions gave styles these names.
    private static string NameOf(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => "Main",
        ButtonStyle.Danger => "Dangerous",
        _ => "Ordinary",
    };

    private static ButtonStyle StyleOf(string name) => Enum.GetValues<ButtonStyle>().Single(style => NameOf(style) == name);
}
