package vn.lienthong.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** What may be asked of the ledger from the command line. */
@Command(
        name = "ledger",
        description = {"Sổ cái của trung tâm.", "The hub's ledger."},
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class LedgerCommand {}
