<?php
/*
 * Writes the column "strtotime" of strtotime.tsv anew, with what PHP's strtotime makes of
 * each text. Needs php-cli (made with PHP 8.2 on Debian 12). Run it in this directory:
 *
 *     php strtotime.php < strtotime.tsv > new.tsv && mv new.tsv strtotime.tsv
 */
foreach (file('php://stdin', FILE_IGNORE_NEW_LINES) as $number => $line) {
    if ($number === 0 || str_starts_with($line, '#')) {
        echo $line, "\n";
        continue;
    }
    [$text, $now, $zone, , $chrono, $reason] = array_pad(explode("\t", $line), 6, '');
    date_default_timezone_set($zone);
    $second = strtotime($text, (new DateTimeImmutable($now))->getTimestamp());
    $strtotime = $second === false ? 'refused' : gmdate('Y-m-d\TH:i:s\Z', $second);
    echo rtrim(implode("\t", [$text, $now, $zone, $strtotime, $chrono, $reason]), "\t"), "\n";
}
